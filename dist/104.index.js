export const id = 104;
export const ids = [104];
export const modules = {

/***/ 6104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  show: () => (/* binding */ show)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(1076);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(4251);
;// CONCATENATED MODULE: ./src/github/diagnosis-text.ts
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

// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/summary.ts



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
    const causes = [...(error === undefined ? [] : (0,errors/* explain */.W)(error)), ...(diagnosis ? causeLines(diagnosis) : [])];
    const changes = steps.length === 0 ? ['Nothing was done.'] : (0,github_text/* planText */.Pt)(steps);
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
        ...(diagnosis ? details('Evidence', evidenceLines(diagnosis)) : []),
        ...details('Changes', changes),
    ].join('\n');
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

;// CONCATENATED MODULE: ./src/github/show.ts






/** Shows how it ended: outputs and evidence first, the failure last. Whether a run that came too late fails was asked. */
async function show(name, ended, onSuperseded) {
    setOutputs(ended);
    await writeSummary(name, ended);
    const { outcome, because, diagnosis, facts, error } = ended;
    const late = outcome === 'superseded' && onSuperseded === 'succeed';
    if ((0,verdict/* isGood */.K)(outcome) || late) {
        (0,core/* info */.pq)(`${name} ${outcome}: ${(0,github_text/* oneLine */.TN)(because)}`);
        if (facts.url !== undefined)
            (0,core/* info */.pq)(facts.url);
        if (outcome === 'asleep' || late)
            (0,core/* warning */.$e)(`${name} ${outcome}: ${(0,github_text/* oneLine */.TN)(because)}.`);
        return;
    }
    if (diagnosis) {
        (0,core/* startGroup */.Oh)('Diagnosis');
        for (const line of evidenceLines(diagnosis))
            (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(line)}`);
        (0,core/* endGroup */.N4)();
    }
    const causes = [...(error === undefined ? [] : (0,errors/* explain */.W)(error)), ...(diagnosis ? causeLines(diagnosis) : [])];
    (0,core/* setFailed */.C1)([`${name} ${outcome}: ${because}`, ...causes].join('\n'));
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
        (0,core/* setOutput */.uH)(name, value ?? '');
}
/** The summary is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(name, ended) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await core/* summary */.z.addRaw(summaryText(name, ended)).write();
    }
    catch (error) {
        (0,core/* warning */.$e)(`the job summary was not written: ${(0,errors/* explain */.W)(error).join('; ')}`);
    }
}


/***/ })

};
