export const id = 6315;
export const ids = [6315];
export const modules = {

/***/ 7095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ keptTable),
/* harmony export */   Ao: () => (/* binding */ changes),
/* harmony export */   Hg: () => (/* binding */ changeTable)
/* harmony export */ });
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5566);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2976);



/** Rows of the table: more is no summary. The log has them all. */
const MOST = 60;
/** Pure: what was done, a row for every field that changed. */
function changes(steps) {
    const done = steps.filter(_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb);
    const kept = steps.length - done.length;
    if (steps.length === 0)
        return ['Nothing was done.', ''];
    if (done.length === 0)
        return [`Everything was as described (${kept} things): nothing had to be done.`, ''];
    const others = `${kept} other ${kept === 1 ? 'thing was' : 'things were'} as described.`;
    return [...changeTable(done, ({ action }) => DONE[action]), ...(kept === 0 ? [] : [others, '']), ...keptTable(done)];
}
/** Pure: a row for every field that changes, the first of each thing with a word for what happens to it. */
function changeTable(steps, wordOf) {
    const rows = steps.flatMap((step) => {
        const [first = '', ...others] = step.changes.map((change) => short((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .changeText */ .k0)(change)));
        return [[wordOf(step), step.kind, step.name, first], ...others.map((text) => ['', '', '', text])];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(MOST, ['', 'What', 'Name', 'Field: from → to'], rows);
}
/** Pure: what stays as it is of things that were taken over, folded away; nothing where there is none. */
function keptTable(steps) {
    const rows = steps.flatMap(({ kind, name, kept = [] }) => kept.map((each) => [kind, name, short((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keptText */ .GD)(each))]));
    return rows.length === 0
        ? []
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`What was taken over and stays as it is (${rows.length})`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(MOST, ['What', 'Name', 'Field'], rows));
}
/** Whole digests and ARNs make a table unreadable; what tells two of them apart stays. */
const short = (text) => text
    .replace(/\bsha256:([0-9a-f]{12})[0-9a-f]{52}\b/g, 'sha256:$1…')
    .replace(/\barn:aws[a-z-]*:ecs:[a-z0-9-]*:\d*:task-definition\//g, '');
const DONE = {
    create: 'created',
    update: 'changed',
    replace: 'replacement made',
    remove: 'removed',
    keep: 'kept',
};


/***/ }),

/***/ 6315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/clock.ts
var clock = __webpack_require__(3299);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/environment.ts + 2 modules
var environment = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/stacks/release.ts + 7 modules
var release = __webpack_require__(7412);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/facts.ts
var commands_facts = __webpack_require__(9005);
// EXTERNAL MODULE: ./src/commands/mission.ts
var mission = __webpack_require__(6120);
// EXTERNAL MODULE: ./src/commands/survey.ts + 2 modules
var survey = __webpack_require__(1611);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/plan.ts









/** Reads everything and says what a deploy would do. Writes nothing. */
async function plan(spec, wanted, origin, context) {
    const names = (0,spec_names/* namesOf */.eZ)(spec);
    const foundation = (0,environment/* environment */.c)(spec, names);
    const stack = { ...foundation, ...(0,release/* release */._)(spec, names, foundation, wanted, origin) };
    const cloud = (0,commands_context/* cloudOf */.h)(names, context);
    const required = spec.infrastructure === 'require' ? Object.values(foundation) : [];
    const policy = (0,ownership/* ownership */.kG)(spec, spec.adopt);
    const rules = { policy, required, isStranger: (tags) => !(0,ownership/* isOwnedBy */.D0)(spec, tags) };
    const { planned: steps, look, before, preceding } = await (0,survey/* survey */.F)(stack, cloud, rules, origin, context);
    const changed = (0,mission/* areChanges */.Wj)(steps);
    const facts = (0,commands_facts/* factsOf */.xS)(stack, spec, before?.taskDefinition);
    const architecture = stack.image.known ? stack.image.out.cpuArchitecture : undefined;
    const order = changed ? await preceding : undefined;
    return {
        steps,
        changed,
        refused: steps.filter(({ refusal }) => refusal !== undefined),
        imageIsOpen: 'running' in wanted,
        ...(order?.order === 'older' && !spec.allowOlder ? { tooLate: order.because } : {}),
        facts,
        origin,
        topology: (0,topology/* topologyOf */.d)(spec, (0,commands_facts/* namesNow */.r3)(names, facts), architecture),
        ...(look && { look }),
    };
}

// EXTERNAL MODULE: ./src/github/origin.ts
var origin = __webpack_require__(6901);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/picture.ts + 3 modules
var picture = __webpack_require__(300);
// EXTERNAL MODULE: ./src/spec/settings.ts
var spec_settings = __webpack_require__(5826);
;// CONCATENATED MODULE: ./src/github/plan-settings.ts


/** Rows of the table, and characters of a value: the JSON file has them all. */
const MOST = 60;
const LONGEST = 200;
/** Pure: where the values came from that are not defaults, folded up. */
function provenance(settings) {
    const given = settings.filter(({ from }) => from !== spec_settings/* DEFAULT */.q);
    if (given.length === 0)
        return [];
    const rows = given.map(({ name, value, from }) => [name, plan_settings_short(value), from]);
    return (0,markdown/* folded */.TM)('Where the values come from', (0,markdown/* firstOf */.Ku)(MOST, ['Setting', 'Value', 'From'], rows));
}
const plan_settings_short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

// EXTERNAL MODULE: ./src/github/summary-changes.ts
var summary_changes = __webpack_require__(7095);
// EXTERNAL MODULE: ./src/github/summary-cost.ts + 4 modules
var summary_cost = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/summary-tasks.ts
var summary_tasks = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/plan-text.ts










const WOULD = { create: 'create', update: 'change', replace: 'replace', remove: 'remove', keep: 'keep' };
/** Pure: the plan in one sentence. */
function planSentence({ steps, changed, refused, tooLate }) {
    if (refused.length > 0)
        return `a deploy would be refused: ${counted(refused.length, 'thing')} can’t be done`;
    if (!changed)
        return 'everything is as described: a deploy would change nothing';
    if (tooLate !== undefined)
        return `a deploy of this commit would change nothing: ${tooLate}`;
    const of = (action) => steps.filter((step) => step.action === action).length;
    const parts = ['create', 'update', 'replace', 'remove'].flatMap((action) => of(action) === 0 ? [] : [`${WOULD[action]} ${of(action)}`]);
    const would = `a deploy would ${parts.join(', ')} and keep ${counted(of('keep'), 'thing')}`;
    const drifted = steps.flatMap(({ changes }) => changes.filter(({ drift }) => drift)).length;
    return drifted === 0
        ? would
        : `${would}; ${drifted} of the changes ${drifted === 1 ? 'undoes' : 'undo'} what was changed outside`;
}
const wordOf = ({ action, refusal }) => refusal === undefined ? WOULD[action] : 'refuse';
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
/** Pure: the plan as Markdown, for the job summary and for a comment on a pull request. Everything foreign is inert. */
function planMarkdown(name, planned, settings) {
    const { steps, topology, look, facts, origin, imageIsOpen } = planned;
    const sections = [
        {
            title: 'the outcome',
            weight: 9,
            lines: [`### ${(0,markdown/* escaped */.Mk)(name)}: plan`, '', `${(0,markdown/* escaped */.Mk)((0,github_text/* capital */.Nx)(planSentence(planned)))}.`, ''],
        },
        imageIsOpen
            ? { title: 'the image', weight: 8, lines: ['No image was named: planned with the one that runs.', ''] }
            : undefined,
        { title: 'what would change', weight: 7, lines: wouldChange(steps) },
        { title: 'what is there', weight: 5, lines: (0,summary_facts/* knownFacts */.X)({ facts: present(facts), origin }) },
        look && {
            title: 'the picture',
            weight: 4,
            lines: ['#### What runs now', '', '```mermaid', ...(0,picture/* picture */.l)({ topology, look, image: undefined }), '```', ''],
        },
        look && { title: 'the tasks', weight: 3, lines: (0,summary_tasks/* tasksAndTargets */.W)(look) },
        {
            title: 'the cost',
            weight: 6,
            lines: (0,summary_cost/* costs */.t)(topology, look?.service.desired ?? topology.task.count, 'deployed', steps),
        },
        { title: 'where the values come from', weight: 2, lines: provenance(settings) },
    ];
    return (0,summary_size/* fitted */.$)(sections.filter((section) => section !== undefined));
}
/** What is there already, of what a plan knows: its own image need not be. */
const present = ({ url, previousTaskDefinitionArn: now }) => ({
    ...(url === undefined ? {} : { url }),
    ...(now === undefined ? {} : { taskDefinitionArn: now }),
});
function wouldChange(steps) {
    const refused = steps.filter(({ refusal }) => refusal !== undefined);
    const todo = steps.filter(walk/* isChange */.Xb);
    const reasons = refused.map(({ kind, name, refusal = '' }) => `- ${(0,markdown/* escaped */.Mk)(`${kind} ${name}: ${refusal}`)}`);
    return [
        ...(reasons.length === 0 ? [] : ['#### Refused', '', ...reasons, '']),
        ...(todo.length === 0 ? [] : ['#### Changes', '', ...(0,summary_changes/* changeTable */.Hg)(todo, wordOf)]),
        ...(0,summary_changes/* keptTable */.$g)(steps),
    ];
}
/** Pure: the plan for programs. Values that may be secret are marks by now, and are left out. */
function planJson(name, planned, settings) {
    const { steps, changed, refused, tooLate, imageIsOpen, facts } = planned;
    return `${JSON.stringify({
        version: 1,
        name,
        changed,
        refused: refused.length > 0,
        ...(tooLate === undefined ? {} : { tooLate }),
        image: imageIsOpen ? 'the one that runs' : facts.image,
        steps: steps.map(({ kind, name: of, action, changes, kept = [], refusal }) => ({
            kind,
            name: of,
            action: wordOf({ action, refusal }),
            changes: changes.map((change) => ({
                field: change.field,
                text: (0,github_text/* changeText */.k0)(change),
                ...(change.drift && { drift: true }),
            })),
            ...(kept.length === 0 ? {} : { kept: kept.map((each) => ({ field: each.field, text: (0,github_text/* keptText */.GD)(each) })) }),
            ...(refusal === undefined ? {} : { refusal }),
        })),
        settings,
    }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/fields.ts + 9 modules
var fields = __webpack_require__(7442);
// EXTERNAL MODULE: ./src/spec/verbs.ts + 3 modules
var verbs = __webpack_require__(3399);
// EXTERNAL MODULE: ./src/wanted-image.ts
var wanted_image = __webpack_require__(4720);
;// CONCATENATED MODULE: ./src/runs/plan.ts
















/** Says what a deploy of this request would do. A deploy that would be refused is told, and fails nothing. */
async function run(request, signal) {
    const { spec } = request;
    const run = (0,origin/* readOrigin */.P)(process.env, clock/* systemClock */.m.now());
    if (spec.githubToken !== undefined)
        (0,core/* setSecret */.Pq)(spec.githubToken);
    const name = (0,spec_names/* namesOf */.eZ)(spec).service;
    (0,core/* info */.pq)(`${name} in ${spec.region}: plan of a deploy; nothing is changed`);
    const session = await (0,src_session/* openSession */.f)(spec.access, signal, spec.githubToken);
    try {
        const wanted = (0,wanted_image/* wantedImage */.x)(request, run.commit, session.context);
        const planned = await plan(spec, wanted, await (0,wanted_image/* originOf */.y)(wanted, run), session.context);
        session.endLog();
        await show(name, planned, request.settings(FIELDS));
    }
    finally {
        session.close();
    }
}
/** What a plan is asked with, and what the manifest alone may hold. */
const FIELDS = fields/* fieldNames */.pi.filter((field) => fields/* table */.tp[field].manifestOnly || (0,verbs/* inputsOf */.Vc)('plan').some(({ name }) => name === field));
async function show(name, planned, settings) {
    const markdown = planMarkdown(name, planned, settings);
    const folder = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `plan-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    const files = { plan: (0,external_node_path_.join)(folder, 'plan.json'), markdown: (0,external_node_path_.join)(folder, 'plan.md') };
    await Promise.all([(0,promises_.writeFile)(files.plan, planJson(name, planned, settings)), (0,promises_.writeFile)(files.markdown, markdown)]);
    const outputs = {
        changed: String(planned.changed),
        refused: String(planned.refused.length > 0),
        ...files,
        url: planned.facts.url ?? '',
        'image-digest': planned.facts.imageDigest ?? '',
    };
    for (const [output, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(output, value);
    await (0,write_summary/* writeSummary */.S)(() => markdown);
    if (planned.refused.length > 0) {
        (0,core/* startGroup */.Oh)('Refused');
        for (const { kind, name: of, refusal = '' } of planned.refused)
            (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(`${kind} ${of}: ${refusal}`)}`);
        (0,core/* endGroup */.N4)();
    }
    const sentence = `${name}: ${(0,github_text/* oneLine */.TN)(planSentence(planned))}.`;
    if (planned.refused.length > 0 || planned.tooLate !== undefined)
        (0,core/* warning */.$e)(sentence);
    else
        (0,core/* info */.pq)(sentence);
}


/***/ })

};
