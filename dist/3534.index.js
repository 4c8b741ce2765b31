export const id = 3534;
export const ids = [3534];
export const modules = {

/***/ 5566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);

/** Pure: a list that unfolds; every line is text. */
function details(title, lines) {
    return folded(title, [...lines.map((line) => `- ${escaped(line.trim())}`), '']);
}
/** Pure: Markdown that unfolds. */
function folded(title, markdown) {
    return [`<details><summary>${title}</summary>`, '', ...markdown, '</details>', ''];
}
/**
 * Text as text: no Markdown, no HTML, no table cell or line of its own, and nothing of which GitHub makes a link, a
 * mention or a reference by itself. That GitHub does after it has resolved escapes and entities, so only a character
 * between (one of no width, where no line breaks) keeps it from that.
 */
function escaped(text) {
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)
        .trimStart()
        .replace(LINKED, JOINER)
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/^[-=](?=[\s=-]|$)/, '\\$&')
        .replace(/^(\d{1,9})\.(?=\s|$)/, '$1\\.')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
const JOINER = '\u2060';
/** The places in `https://…`, `www.…`, `mailto:…`, `a@b.c`, `@name`, `#1` and `GH-1` that make them what they are. A digest behind `@` is none. */
const LINKED = new RegExp([
    String.raw `(?<=:)(?=\/\/)`,
    String.raw `(?<=www)(?=\.)`,
    '(?<=mailto|xmpp)(?=:)',
    String.raw `(?<=@)(?=[\w-]*\.\w)`,
    String.raw `(?<=(?<![A-Za-z0-9])@)(?=\w)`,
    String.raw `(?<=#)(?=\d)`,
    String.raw `(?<=GH)(?=-\d)`,
].join('|'), 'gi');
/** Pure: lines between fences that none of them can be the end of. */
function fenced(language, lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines.map(_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T), fence, ''];
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Pure: a table; every cell is text. */
function tableOf(heads, rows) {
    const row = (cells) => `| ${cells.map(escaped).join(' | ')} |`;
    return [row(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(row), ''];
}
/** Pure: the first rows of a table that would be too long, and a word about the others. */
function firstOf(most, heads, rows) {
    const more = rows.length - most;
    const table = tableOf(heads, rows.slice(0, most));
    return more > 0 ? [...table, `… and ${more} more.`, ''] : table;
}


/***/ }),

/***/ 300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ picture)
});

;// CONCATENATED MODULE: ./src/github/mermaid-label.ts
/** Characters of one line of a label. */
const WIDTH = 24;
/** Characters of a title, which may be the widest thing of its box. */
const WIDEST = 32;
/** Characters of one text: what is longer is nobody's name. */
const LONGEST = 120;
/** Pure: the label of a node, a line for each text, in the quotes that Mermaid wants. Every text is only a text. */
function label(...texts) {
    return `"${texts.flatMap(broken).map(inert).join('<br/>')}"`;
}
/** Pure: the title of a box: one line, as Mermaid keeps no room for more, so a long text loses its middle. */
function title(text) {
    const plain = [...onOneLine(text)];
    if (plain.length <= WIDEST)
        return `"${inert(plain.join(''))}"`;
    const half = Math.floor((WIDEST - 1) / 2);
    return `"${inert([...plain.slice(0, half), '…', ...plain.slice(-half)].join(''))}"`;
}
const onOneLine = (text) => disarmed(text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim());
/**
 * What Mermaid looks for when it has decoded a label gets a character of no width in between: formulas (`$$`), icons
 * (`fa:fa-`) and line breaks (`\n`). The ligature is how its own entities begin.
 */
const disarmed = (text) => text.replaceAll('ﬂ', 'fl').replace(/(?<=\$)(?=\$)|(?<=:)(?=fa-)|(?<=\\)(?=n)/gi, '\u2060');
/**
 * In the entities that Mermaid decodes late: what it or Markdown could read as its own (quotes, brackets, `;`, `%%`, a
 * list's `1. `) never reaches their parsers.
 */
function inert(text) {
    return text.replace(/[^A-Za-z0-9 /-]|(?<!\w)-(?!\w)/gu, (character, at) => character === '.' && /^\w$/.test(text[at + 1] ?? '') ? '.' : `#${character.codePointAt(0)};`);
}
/** Long names in lines, so that a node doesn't grow as wide as the page. Names break after what joins their words. */
function broken(text) {
    const plain = [...onOneLine(text)];
    const whole = plain.length > LONGEST ? [...plain.slice(0, LONGEST - 1), '…'] : plain;
    const lines = [];
    for (let rest = whole; rest.length > 0;) {
        const end = rest.length <= WIDTH ? rest.length : breakIn(rest.slice(0, WIDTH));
        lines.push(rest.slice(0, end).join('').trim());
        rest = rest.slice(end);
    }
    return lines.filter((line) => line !== '');
}
/** Behind the last joint in the second half of a line; in the middle of a word where there is none. */
function breakIn(line) {
    const joint = line.findLastIndex((character) => ' -/.:_'.includes(character));
    return joint >= WIDTH / 2 ? joint + 1 : line.length;
}

// EXTERNAL MODULE: ./src/github/seen-tasks.ts
var seen_tasks = __webpack_require__(7215);
;// CONCATENATED MODULE: ./src/github/picture-tasks.ts


/** Tasks of one subnet that are drawn each by itself. */
const MOST_TASKS = 6;
/** Subnets that are drawn each by itself. */
const MOST_SUBNETS = 4;
/** Pure: the tasks in their subnets; without any the service alone. */
function tasksDrawn({ names, taskSubnets }, look) {
    const tasks = (0,seen_tasks/* seenTasks */.s)(look);
    if (tasks.length === 0) {
        const alone = label('Service', names.service, `${look.service.desired} tasks wanted`, 'none runs');
        return { lines: [`  service[${alone}]`], boxes: [], entrances: ['service'], ailing: [] };
    }
    const boxes = bySubnet(tasks, taskSubnets).map(({ subnets, those }, place) => ({
        id: `subnet${place}`,
        head: title(subnets.join(', ')),
        nodes: nodesOf(those, `task${place}x`),
    }));
    return {
        lines: [
            `  subgraph service[${title(`Service ${names.service}`)}]`,
            ...boxes.flatMap(({ id, head, nodes }) => [
                `    subgraph ${id}[${head}]`,
                // Nodes without arrows between them stand below each other in this direction.
                '      direction LR',
                ...nodes.map((node) => `      ${node.id}[${node.text}]`),
                '    end',
            ]),
            '  end',
        ],
        boxes: ['service', ...boxes.map(({ id }) => id)],
        entrances: boxes.map(({ id }) => id),
        ailing: boxes.flatMap(({ nodes }) => nodes.filter(({ ails }) => ails).map(({ id }) => id)),
    };
}
/** The service's name says the rest. */
const numberOf = (revision) => `revision ${revision.split(':').at(-1)}`;
/** Tasks whose subnet is not known (they have no address yet) are in one of those that the service has. */
function bySubnet(tasks, all) {
    const groups = [...Map.groupBy(tasks, ({ subnet }) => subnet)]
        .map(([subnet, those]) => ({ subnets: subnet === undefined ? someOf(all) : [subnet], those }))
        .toSorted((one, other) => one.subnets.join().localeCompare(other.subnets.join(), 'en'));
    if (groups.length <= MOST_SUBNETS)
        return groups;
    const others = groups.slice(MOST_SUBNETS - 1);
    const merged = {
        subnets: someOf(others.flatMap(({ subnets }) => subnets)),
        those: others.flatMap((one) => one.those),
    };
    return [...groups.slice(0, MOST_SUBNETS - 1), merged];
}
const someOf = (subnets) => (subnets.length <= 1 ? subnets : [`one of ${subnets.length} subnets`]);
function nodesOf(tasks, prefix) {
    if (tasks.length <= MOST_TASKS)
        return tasks.map(({ id, revision, address, state, isWell }, place) => ({
            id: `${prefix}${place}`,
            text: label(`Task ${id}`, numberOf(revision), ...(address === undefined ? [] : [address]), state),
            ails: !isWell,
        }));
    const byRevision = [...Map.groupBy(tasks, ({ revision }) => revision)];
    return byRevision.map(([revision, those], place) => {
        const well = those.filter(({ isWell }) => isWell).length;
        return {
            id: `${prefix}${place}`,
            text: label(`${those.length} tasks, ${well} healthy`, numberOf(revision)),
            ails: well < those.length,
        };
    });
}

;// CONCATENATED MODULE: ./src/github/secret-stores.ts
/** Names that are shown of one store. */
const MOST = 3;
/** Pure: the stores that these secrets (ARNs, with what ECS takes behind them, or names of parameters) are in. */
function secretStores(secrets) {
    const isManaged = (secret) => secret.startsWith('arn:') && secret.split(':')[2] === 'secretsmanager';
    const managed = secrets.filter(isManaged).map(secretName);
    const parameters = secrets.filter((secret) => !isManaged(secret)).map(parameterName);
    return [
        { id: 'secrets', title: 'Secrets Manager', secrets: some(managed) },
        { id: 'parameters', title: 'Parameter Store', secrets: some(parameters) },
    ].filter((store) => store.secrets.length > 0);
}
/** `arn:…:secret:shop-AbCdEf:key::` → `shop`: AWS appends six characters to the name. */
const secretName = (arn) => (arn.split(':')[6] ?? arn).replace(/-[A-Za-z0-9]{6}$/, '');
/** `arn:…:parameter/shop/key` → `/shop/key` */
const parameterName = (arn) => arn.replace(/^arn:.*?:parameter/, '');
function some(names) {
    const all = [...new Set(names)];
    return all.length <= MOST ? all : [...all.slice(0, MOST - 1), `and ${all.length - MOST + 1} more`];
}

;// CONCATENATED MODULE: ./src/github/picture.ts



/**
 * Pure: the way of a request through what is there, from the internet to the database, with the services around it, as
 * a Mermaid flowchart. It has no colours of its own, so that it reads in GitHub's light and dark.
 */
function picture({ topology, look, image }) {
    const { names, database, scheme, rule } = topology;
    const tasks = tasksDrawn(topology, look);
    const stores = secretStores(topology.secrets);
    const door = rule ? label('Whoever reaches it') : scheme === 'internal' ? label('The network') : label('Internet');
    return [
        'flowchart TB',
        '  accTitle: The way of a request',
        `  outside([${door}])`,
        `  balancer[${label('Load balancer', names.loadBalancer, ...listeners(topology))}]`,
        '  outside --> balancer',
        `  targets[${label('Target group', names.targetGroup, `GET ${topology.healthPath}`, targetHealth(look))}]`,
        '  balancer --> targets',
        ...tasks.lines,
        ...tasks.entrances.map((box) => `  targets --> ${box}`),
        ...(database
            ? // Not its host: that is the value of a variable, and broken into lines no masking would find it.
                [`  database[(${label('Database', `port ${database.port}`)})]`, '  service --> database']
            : []),
        `  ecr[${label('ECR', names.repository, ...(image === undefined ? [] : [image]))}]`,
        '  ecr -. image .-> service',
        ...stores.flatMap(({ id, title, secrets }) => [
            `  ${id}[${label(title, ...secrets)}]`,
            `  ${id} -. secrets .-> service`,
        ]),
        `  logs[${label('CloudWatch Logs', names.logGroup, ...retention(topology))}]`,
        '  service -.-> logs',
        // Grey on either ground.
        '  classDef box fill:none,stroke:#808080',
        '  classDef around stroke-dasharray:4 3',
        '  classDef ailing stroke-width:3px,stroke-dasharray:8 4',
        ...(tasks.boxes.length === 0 ? [] : [`  class ${tasks.boxes.join()} box`]),
        `  class ${['ecr', ...stores.map(({ id }) => id), 'logs'].join()} around`,
        ...(tasks.ailing.length === 0 ? [] : [`  class ${tasks.ailing.join()} ailing`]),
    ];
}
const retention = ({ logRetentionDays: days }) => (days === undefined ? [] : [`${days} days`]);
function listeners({ secure, rule }) {
    if (rule)
        return ['shared with others', ...rule.hosts, ...rule.paths];
    return secure ? ['Listener HTTPS 443', 'Listener HTTP 80, to 443'] : ['Listener HTTP 80'];
}
/** How many targets are in which state: `2 healthy, 1 draining`. */
function targetHealth({ targets }) {
    if (targets.length === 0)
        return 'no targets';
    const counts = Map.groupBy(targets, ({ state }) => state);
    return [...counts].map(([state, those]) => `${those.length} ${state}`).join(', ');
}


/***/ }),

/***/ 7215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ seenTasks)
/* harmony export */ });
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2084);

/** Pure: the tasks that a look shows, those of one revision together. */
function seenTasks({ service, tasks, targets }) {
    const revisions = new Map(service.deployments.map(({ id, taskDefinition }) => [id, (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .revisionName */ .pd)(taskDefinition)]));
    const seen = tasks.map((task) => {
        const target = targets.find(({ address }) => address === task.address);
        const isRunning = task.status === 'RUNNING';
        const state = isRunning && target ? target.state : task.status.toLowerCase();
        const sick = task.containers.filter(({ health }) => health === 'UNHEALTHY').map(({ name }) => name);
        return {
            id: task.id.slice(0, 8),
            revision: revisions.get(task.deployment) ?? 'of no deployment',
            address: task.address,
            subnet: task.subnet,
            state: sick.length === 0 ? state : `${state}, container ${sick.join(' and ')} unhealthy`,
            reason: isRunning ? target?.reason : undefined,
            isWell: isRunning && target?.state === 'healthy' && sick.length === 0,
        };
    });
    return seen.toSorted((one, other) => other.revision.localeCompare(one.revision, 'en', { numeric: true }));
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ costs)
});

;// CONCATENATED MODULE: ./src/cost/prices.ts
/**
 * What AWS asks for the parts that a deploy makes: on demand, in USD, without tax and discounts. The one place where
 * prices stand; whoever brings them up to date changes the date with them.
 */
const PRICES = {
    region: 'us-east-1',
    /** When the price lists were read. */
    asOf: '2026-09-30',
    currency: 'USD',
    /** By the hour of a running task: a vCPU, a GB of memory. */
    fargate: {
        X86_64: { vcpuHour: 0.04048, gbHour: 0.004445 },
        ARM64: { vcpuHour: 0.03238, gbHour: 0.00356 },
    },
    /** By the hour and GB of a task's disk, of which the first 20 GB are free. */
    taskStorage: { gbHour: 0.000111, freeGb: 20 },
    /** By the hour; what it carries is counted in capacity units beside that. */
    loadBalancer: { hour: 0.0225, capacityUnitHour: 0.008 },
    /** By the hour and public IPv4 address. */
    publicAddress: { hour: 0.005 },
    /** By the GB written, and by the GB and month kept. */
    logs: { gbWritten: 0.5, gbMonth: 0.03 },
    /** By the GB and month. */
    imageStorage: { gbMonth: 0.1 },
};

;// CONCATENATED MODULE: ./src/cost/estimate.ts

/** Hours of a month, as AWS's own calculator counts them. */
const MONTH = 730;
/** Pure: what it costs a month to keep this running, part by part. What it has none of costs 0. */
function estimate({ tasks, ...of }) {
    const { X86_64, ARM64 } = PRICES.fargate;
    const { vcpuHour, gbHour } = of.architecture === 'ARM64' ? ARM64 : X86_64;
    const [vcpu, gb] = [of.cpu / 1024, of.memory / 1024];
    const paidStorage = Math.max(0, of.storage - PRICES.taskStorage.freeGb);
    const taskAddresses = of.publicTasks ? tasks : 0;
    const each = counted(tasks, 'task');
    return [
        { name: 'Fargate CPU', basis: `${each} of ${vcpu} vCPU, ${of.architecture}`, monthly: tasks * vcpu * vcpuHour },
        { name: 'Fargate memory', basis: `${each} of ${gb} GB, ${of.architecture}`, monthly: tasks * gb * gbHour },
        {
            name: 'Fargate disk',
            basis: `${each} of ${paidStorage} GB over the free ${PRICES.taskStorage.freeGb}`,
            monthly: tasks * paidStorage * PRICES.taskStorage.gbHour,
        },
        {
            name: 'Load balancer',
            basis: counted(of.loadBalancers, 'load balancer'),
            monthly: of.loadBalancers * PRICES.loadBalancer.hour,
        },
        {
            name: 'Public addresses',
            basis: `${of.balancerAddresses} of the load balancer, ${taskAddresses} of tasks`,
            monthly: (of.balancerAddresses + taskAddresses) * PRICES.publicAddress.hour,
        },
    ].map((part) => ({ ...part, monthly: part.monthly * MONTH }));
}
/** Pure: the sum, in USD a month. */
const total = (parts) => parts.reduce((sum, { monthly }) => sum + monthly, 0);
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./src/cost/former.ts
/** The field in which a service keeps the number of tasks that was asked for. */
const ASKED_COUNT = 'tags.fargate-platform:desired-count';
/** Pure: what an environment had before these steps brought it to what it has `now`. */
function formerFootprint(now, steps) {
    const service = stepOf(steps, 'service');
    const balancer = stepOf(steps, 'load balancer');
    const definition = fieldsBefore(stepOf(steps, 'task definition'));
    const network = fieldsBefore(service);
    const platform = ['runtimePlatform', 'runtimePlatform.cpuArchitecture'].find((field) => definition.has(field));
    const isNew = balancer?.action === 'create';
    return {
        tasks: tasksBefore(now, service),
        cpu: numberOr(now.cpu, definition.get('cpu')),
        memory: numberOr(now.memory, definition.get('memory')),
        architecture: platform === undefined ? now.architecture : definition.get(platform) === 'ARM64' ? 'ARM64' : 'X86_64',
        storage: storageBefore(now, definition),
        loadBalancers: isNew ? 0 : now.loadBalancers,
        balancerAddresses: isNew ? 0 : addressesBefore(now, fieldsBefore(balancer).get('subnets')),
        publicTasks: network.has('network.publicIp') ? network.get('network.publicIp') === 'ENABLED' : now.publicTasks,
    };
}
/** A run that puts its release back has steps of two attempts: what was there before is what the first one saw. */
const stepOf = (steps, kind) => steps.find((step) => step.kind === kind);
const fieldsBefore = (step) => new Map((step?.changes ?? []).map(({ field, from }) => [field, from]));
/** A service that a failed first deployment had left was set to 0 tasks, whatever was asked for. */
function tasksBefore({ tasks }, service) {
    if (service?.action === 'create')
        return 0;
    const before = fieldsBefore(service);
    return before.get('parked') === 'parked' ? 0 : numberOr(tasks, before.get(ASKED_COUNT));
}
/** Without a word about it a task has what is free. */
function storageBefore({ storage }, before) {
    const field = ['ephemeralStorage', 'ephemeralStorage.sizeInGiB'].find((name) => before.has(name));
    return field === undefined ? storage : numberOr(0, before.get(field));
}
/** An internal load balancer has none, however many subnets it is in. */
const addressesBefore = ({ balancerAddresses }, subnets) => Array.isArray(subnets) && balancerAddresses > 0 ? subnets.length : balancerAddresses;
/** What was there may be something that we can't price: then it counts as unchanged. */
function numberOr(otherwise, value) {
    const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? number : otherwise;
}

;// CONCATENATED MODULE: ./src/cost/rates.ts

/** What is paid as it is used, so that nobody can tell beforehand. */
const RATES = [
    {
        name: 'Requests and traffic',
        price: PRICES.loadBalancer.capacityUnitHour,
        per: 'load balancer capacity unit and hour',
    },
    { name: 'Logs written', price: PRICES.logs.gbWritten, per: 'GB' },
    { name: 'Logs kept', price: PRICES.logs.gbMonth, per: 'GB and month' },
    { name: 'Images kept', price: PRICES.imageStorage.gbMonth, per: 'GB and month' },
];
/** What is in no figure here. */
const LEFT_OUT = [
    'tax and discounts',
    'data transfer',
    'NAT gateways and VPC endpoints',
    'the database',
    'secrets and keys',
    'Container Insights',
];

// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/github/summary-cost.ts





/**
 * Pure: what it costs a month to keep running what is there, before and after where that differs, folded away. `tasks`:
 * how many are to run. Another release may be of another size: then nothing is said.
 */
function costs(topology, tasks, outcome, steps) {
    if (outcome === 'superseded')
        return [];
    const described = footprintOf(topology, tasks);
    const former = formerFootprint(described, steps);
    const isBack = outcome === 'rolled-back';
    const now = isBack ? restored(described, former) : described;
    const [after, before] = [estimate(now), estimate(isBack ? now : former)];
    const [sum, sumBefore] = [money(total(after)), money(total(before))];
    const title = `Estimated cost: ${sumBefore === sum ? sum : `${sumBefore} → ${sum}`} ${PRICES.currency} a month`;
    return (0,markdown/* folded */.TM)(title, [
        ...(sumBefore === sum ? plainTable(after) : comparingTable(after, before)),
        'Beside that, as used:',
        '',
        ...RATES.map(({ name, price, per }) => `- ${name}: ${price.toFixed(price < 0.01 ? 3 : 2)} ${PRICES.currency} per ${per}`),
        '',
        `${where(topology.region)} Left out: ${LEFT_OUT.join(', ')}.`,
        '',
    ]);
}
/** A rollback puts back the size of a task; how many there are was seen, and the load balancer stays as it is. */
function restored(described, { cpu, memory, architecture, storage }) {
    return { ...described, cpu, memory, architecture, storage };
}
/** A load balancer that is used is on another bill. */
function footprintOf({ task, scheme, rule, balancerSubnets, publicIp }, tasks) {
    const { count: _, ...size } = task;
    return {
        ...size,
        tasks,
        loadBalancers: rule ? 0 : 1,
        balancerAddresses: rule || scheme === 'internal' ? 0 : balancerSubnets.length,
        publicTasks: publicIp,
    };
}
function plainTable(parts) {
    const rows = parts.filter(({ monthly }) => monthly > 0).map((part) => [part.name, part.basis, money(part.monthly)]);
    return (0,markdown/* tableOf */.c_)(['Part', 'For', `${PRICES.currency} a month`], [...rows, ['Sum', '', money(total(parts))]]);
}
function comparingTable(after, before) {
    const rows = after.flatMap((part, place) => {
        const former = before[place];
        if (!former || (former.monthly === 0 && part.monthly === 0))
            return [];
        return [[part.name, part.basis, money(former.monthly), money(part.monthly)]];
    });
    return (0,markdown/* tableOf */.c_)(['Part', 'For', 'Before', `${PRICES.currency} a month`], [...rows, ['Sum', '', money(total(before)), money(total(after))]]);
}
function where(region) {
    const prices = `On-demand prices of ${PRICES.region}, as of ${PRICES.asOf}, for 730 hours.`;
    return region === PRICES.region ? prices : `${prices} Those of ${(0,markdown/* escaped */.Mk)(region)} differ.`;
}
const money = (usd) => usd.toFixed(2);


/***/ }),

/***/ 7137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ knownFacts)
/* harmony export */ });
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2084);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);


/** Pure: what is there now and where it came from, a row each; what is not known has none. */
function knownFacts({ facts, origin, runs }) {
    const { commit, runUrl, runNumber } = origin ?? {};
    const isHash = commit !== undefined && /^[0-9a-f]{40}$/.test(commit);
    const commitUrl = isHash ? runUrl?.replace(/\/actions\/runs\/\d+$/, `/commit/${commit}`) : undefined;
    const { taskDefinitionArn: now, previousTaskDefinitionArn: before } = facts;
    const rows = [
        ['URL', linked(facts.url, facts.url)],
        ['Image', text(facts.image)],
        ['Digest', text(facts.imageDigest)],
        ['Task definition', text(now && (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .pd)(now))],
        ['Before', text(before === undefined || before === now ? undefined : (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .pd)(before))],
        ['Deployment', text(facts.deploymentId)],
        ['Runs now', text(runs)],
        ['Commit', linked(isHash ? commit.slice(0, 12) : commit, commitUrl)],
        ['Run', linked(runNumber === undefined ? runUrl : `run ${runNumber}`, runUrl)],
    ];
    const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [`| ${label} | ${value} |`]));
    return known.length === 0 ? [] : ['| | |', '|---|---|', ...known, ''];
}
/** Without any character that could end it before its time. */
const PLAIN_URL = /^https?:\/\/[A-Za-z0-9][A-Za-z0-9._~:/%+-]*$/;
function linked(label, url) {
    if (label === undefined)
        return undefined;
    if (url === undefined || !PLAIN_URL.test(url))
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(label);
    return label === url ? `<${url}>` : `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(label)}](${url})`;
}
const text = (value) => (value === undefined ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(value));


/***/ }),

/***/ 2649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fitted)
/* harmony export */ });
/* unused harmony export LONGEST */
/** Bytes: GitHub takes 1 MiB of a step, and drops all of a summary that is longer. */
const LONGEST = 256 * 1024;
/** Pure: the sections in their order, without the least important ones where it would be too long; that is said. */
function fitted(sections, longest = LONGEST) {
    const byWeight = sections.toSorted((one, other) => one.weight - other.weight);
    for (let dropped = 0; dropped <= sections.length; dropped++) {
        const gone = new Set(byWeight.slice(0, dropped));
        const left = sections.filter((section) => !gone.has(section));
        const names = sections.filter((section) => gone.has(section)).map(({ title }) => title);
        const word = names.length === 0 ? [] : [`Left out, because it was too long: ${names.join(', ')}. The log has it.`, ''];
        const text = [...left.flatMap(({ lines }) => lines), ...word].join('\n');
        if (Buffer.byteLength(text) <= longest)
            return text;
    }
    return '';
}


/***/ }),

/***/ 4984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ tasksAndTargets)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _seen_tasks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7215);


/** Rows of the table; the picture counts them all. */
const MOST = 30;
/** Pure: the tasks of the end, with what the target group says of each, and the targets of tasks that are gone. */
function tasksAndTargets(look) {
    const tasks = (0,_seen_tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .seenTasks */ .s)(look);
    const addresses = new Set(tasks.map(({ address }) => address));
    const others = look.targets.filter(({ address }) => !addresses.has(address));
    const rows = [
        ...tasks.map(({ id, revision, address, subnet, state, reason }) => [
            id,
            revision,
            [address, subnet].filter(Boolean).join(', '),
            [state, reason].filter(Boolean).join(': '),
        ]),
        ...others.map(({ address, port, state, reason }) => [
            'gone',
            '',
            `${address}:${port}`,
            [state, reason].filter(Boolean).join(': '),
        ]),
    ];
    return rows.length === 0 ? ['No task runs.', ''] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(MOST, ['Task', 'Revision', 'Address', 'State'], rows);
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6620);



/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown()).write();
    }
    catch (error) {
        _print_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y.warning(`the job summary was not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error).join('; ')}`);
    }
}


/***/ })

};
