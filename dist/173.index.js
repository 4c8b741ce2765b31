export const id = 173;
export const ids = [173];
export const modules = {

/***/ 8173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTarget: () => (/* binding */ readTarget)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/spec/manifest-file.ts + 1 modules
var manifest_file = __webpack_require__(1120);
// EXTERNAL MODULE: ./src/spec/parse-spec.ts + 15 modules
var parse_spec = __webpack_require__(7989);
// EXTERNAL MODULE: ./src/spec/verbs.ts + 1 modules
var verbs = __webpack_require__(3790);
;// CONCATENATED MODULE: ./src/spec/parse-target.ts


/** Turns inputs and manifest into what a verb was asked, or tells everything that is wrong with them. */
function parseTarget(verb, sources) {
    const table = verbs/* verbs */.PB[verb];
    const shared = (0,parse_spec/* parseFields */.L5)(table.shared, sources);
    const own = readOwn(table.own, sources.inputs);
    const problems = [...('problems' in shared ? shared.problems : []), ...own.problems];
    if ('problems' in shared || problems.length > 0 || !isComplete(own.values, table.own))
        return { problems };
    return { shared: shared.values, own: own.values };
}
/** What is a verb's own comes from its inputs alone. */
function readOwn(own, inputs) {
    const values = {};
    const problems = [];
    for (const [name, field] of Object.entries(own)) {
        const where = `input ${name}`;
        const text = inputs[name]?.trim() ?? '';
        if (text === '') {
            values[name] = field.default;
            if (field.needed !== undefined)
                problems.push({ where, message: 'is missing', fix: `Give ${field.kind.allowed}.` });
            continue;
        }
        const reading = field.kind.fromText(text);
        if ('value' in reading)
            values[name] = reading.value;
        else
            problems.push(...reading.complaints.map(({ part: _, ...complaint }) => ({ where, ...complaint })));
    }
    return { values, problems };
}
function isComplete(values, own) {
    return Object.entries(own).every(([name, { needed, default: standard }]) => (needed === undefined && standard === undefined) || values[name] !== undefined);
}

// EXTERNAL MODULE: ./src/spec/problem.ts
var problem = __webpack_require__(2620);
;// CONCATENATED MODULE: ./src/target.ts






/** Reads what a verb was asked, from inputs and manifest. Throws one UserError that lists everything that is wrong. */
async function readTarget(verb, inputs, env) {
    const manifest = await (0,manifest_file/* readManifest */.W)({ named: inputs['manifest'], directory: process.cwd() });
    if ('problems' in manifest) {
        const { shared, own } = verbs/* verbTable */.io[verb];
        const problems = [...manifest.problems, ...(0,parse_spec/* problemsOfInputs */.XT)({ inputs }, shared), ...readOwn(own, inputs).problems];
        throw new errors/* UserError */.yo((0,problem/* listed */.KE)(problems));
    }
    const asked = parseTarget(verb, { inputs, manifest: manifest.manifest, env });
    if ('problems' in asked)
        throw new errors/* UserError */.yo((0,problem/* listed */.KE)(asked.problems));
    return asked;
}


/***/ })

};
