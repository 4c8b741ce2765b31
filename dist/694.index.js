export const id = 694;
export const ids = [694];
export const modules = {

/***/ 2332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ evidenceLines),
/* harmony export */   t: () => (/* binding */ causeLines)
/* harmony export */ });
/** Where the causes are explained. */
const DOCS = 'https://github.com/org/fargate-platform/blob/v1/';
/** Pure: the likeliest cause and what to do about it, for the annotation. */
function causeLines({ causes }) {
    const [first] = causes;
    return first ? [`${first.name}: ${first.summary}`, ...first.fix, `${DOCS}${first.anchor}`] : [];
}
/** Pure: everything that speaks for the causes, and what the containers wrote last. */
function evidenceLines({ causes, logs, gaps }) {
    return [
        ...causes.flatMap(({ name, summary, evidence }) => [`${name}: ${summary}`, ...evidence.map((line) => `  ${line}`)]),
        ...logs.flatMap(({ container, task, lines }) => lines.length === 0
            ? [`container ${container} of task ${task.slice(0, 8)} wrote nothing`]
            : [
                `the last lines of container ${container} of task ${task.slice(0, 8)}:`,
                ...lines.map(({ text }) => `  ${text}`),
            ]),
        ...gaps,
    ];
}


/***/ }),

/***/ 1694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _rollout_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7641);
/* harmony import */ var _diagnosis_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2332);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2935);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2976);
/* harmony import */ var _write_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7305);







/** Shows how it ended: outputs and evidence first, the failure last. Whether a run that came too late fails was asked. */
async function show(name, ended, onSuperseded) {
    setOutputs(ended);
    await (0,_write_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSummary */ .S)((0,_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryText */ .g)(name, ended));
    const { outcome, because, diagnosis, facts, error } = ended;
    const late = outcome === 'superseded' && onSuperseded === 'succeed';
    if ((0,_rollout_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isGood */ .K)(outcome) || late) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`${name} ${outcome}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(because)}`);
        if (facts.url !== undefined)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(facts.url);
        if (outcome === 'asleep' || late)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`${name} ${outcome}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(because)}.`);
        return;
    }
    if (diagnosis) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)('Diagnosis');
        for (const line of (0,_diagnosis_text_js__WEBPACK_IMPORTED_MODULE_6__/* .evidenceLines */ .p)(diagnosis))
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(line)}`);
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
    }
    const causes = [...(error === undefined ? [] : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(error)), ...(diagnosis ? (0,_diagnosis_text_js__WEBPACK_IMPORTED_MODULE_6__/* .causeLines */ .t)(diagnosis) : [])];
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)([`${name} ${outcome}: ${because}`, ...causes].join('\n'));
}
function setOutputs({ outcome, facts, steps }) {
    const outputs = {
        outcome,
        url: facts.url,
        image: facts.image,
        'image-digest': facts.imageDigest,
        'repository-url': facts.repositoryUrl,
        'task-definition-arn': facts.taskDefinitionArn,
        'previous-task-definition-arn': facts.previousTaskDefinitionArn,
        'service-arn': facts.serviceArn,
        'cluster-arn': facts.clusterArn,
        'target-group-arn': facts.targetGroupArn,
        'load-balancer-dns-name': facts.loadBalancerDnsName,
        'deployment-id': facts.deploymentId,
        changes: JSON.stringify(Object.fromEntries(steps.map(({ kind, name, action }) => [`${kind} ${name}`, action]))),
    };
    for (const [name, value] of Object.entries(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value ?? '');
}


/***/ }),

/***/ 2935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ finishedText),
/* harmony export */   g: () => (/* binding */ summaryText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _diagnosis_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2332);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2976);



/** Pure: the job summary in Markdown. Everything that comes from elsewhere is escaped. */
function summaryText(name, { outcome, because, diagnosis, steps, facts, error }) {
    const rows = [
        ['URL', facts.url],
        ['Image', facts.image],
        ['Digest', facts.imageDigest],
        ['Task definition', revision(facts.taskDefinitionArn)],
        ['Before', revision(facts.previousTaskDefinitionArn)],
        ['Deployment', facts.deploymentId],
    ].filter(([, value]) => value !== undefined);
    const causes = [...(error === undefined ? [] : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(error)), ...(diagnosis ? (0,_diagnosis_text_js__WEBPACK_IMPORTED_MODULE_2__/* .causeLines */ .t)(diagnosis) : [])];
    const changes = steps.length === 0 ? ['Nothing was done.'] : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .planText */ .Pt)(steps);
    return [
        `### ${escaped(name)}: ${outcome}`,
        '',
        escaped(because),
        '',
        ...(rows.length === 0
            ? []
            : ['| | |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${escaped(value ?? '')} |`), '']),
        ...causes.map((cause) => `- ${escaped(cause)}`),
        ...(causes.length === 0 ? [] : ['']),
        ...(diagnosis ? details('Evidence', (0,_diagnosis_text_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceLines */ .p)(diagnosis)) : []),
        ...details('Changes', changes),
    ].join('\n');
}
/** Pure: what is added when a cancelled step was finished at the end of the job. */
function finishedText(name, because) {
    return [`### ${escaped(name)}: cancelled, and finished`, '', escaped(because), ''].join('\n');
}
function details(title, lines) {
    return [
        `<details><summary>${title}</summary>`,
        '',
        ...lines.map((line) => `- ${escaped(line.trim())}`),
        '',
        '</details>',
        '',
    ];
}
const revision = (arn) => arn?.split('/').at(-1);
/** Text as text: no Markdown, no HTML, no table cell or line of its own. */
function escaped(text) {
    return text
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown).write();
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`the job summary was not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(error).join('; ')}`);
    }
}


/***/ })

};
