import * as __WEBPACK_EXTERNAL_MODULE_node_process_8d178d73__ from "node:process";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2717:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   Kg: () => (/* binding */ NoRegularFile),
/* harmony export */   Sv: () => (/* binding */ FileTooLarge)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** It is a pipe or a device: nobody knows whether it ever ends, or begins. */
class NoRegularFile extends Error {
}
class FileTooLarge extends Error {
    size;
    constructor(size) {
        super(`it has ${size} bytes`);
        this.size = size;
    }
}
/** A file that somebody else has named, when it is one and has no more than so many bytes. Throws the system's errors too. */
function readBounded(path, largest) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    // A directory is told by the reading.
    if (!found.isFile() && !found.isDirectory())
        throw new NoRegularFile('it is neither a file nor a directory');
    if (found.size > largest)
        throw new FileTooLarge(found.size);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
}


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);

/** Aborts when the runner cancels the job: SIGINT first, SIGTERM 7.5 s later. */
function cancelled() {
    const controller = new AbortController();
    const abort = () => controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The job was cancelled. What was begun in AWS goes on there; the next run finds it.'));
    process.once('SIGINT', abort);
    process.once('SIGTERM', abort);
    return controller.signal;
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** An error that the user can act on: shown without a stack trace, with what to do. */
class UserError extends Error {
    hint;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.name = 'UserError';
        this.hint = options.hint;
    }
}
/** What was asked for must not be done, and nothing was. */
class Refusal extends UserError {
}
/**
 * What went wrong, a line each: several failures one after the other, each from what was done down to its cause, and
 * the lines of a UserError as they are.
 */
function explain(error) {
    if (error instanceof AggregateError)
        return together(error.errors.map(explain));
    if (!(error instanceof Error))
        return [String(error)];
    if (error instanceof UserError)
        return sentences(error.message, error.hint).split('\n');
    const own = `${isTelling(error.name) ? `${error.name}: ` : ''}${error.message || 'no message'}`;
    if (error.cause === undefined)
        return [sentences(own, HINTS[error.name])];
    return explain(error.cause).map((cause) => {
        if (own.includes(cause))
            return own;
        return cause.includes(own) ? cause : `${own}: ${cause}`;
    });
}
/** A cause that several failures share is told once, with the things that it happened to. */
function together(failures) {
    const things = new Map();
    for (const line of new Set(failures.flat())) {
        const [, thing = '', cause = line] = /^(.+?): (.+)$/s.exec(line) ?? [];
        things.set(cause, [...(things.get(cause) ?? []), thing]);
    }
    return [...things].map(([cause, names]) => [names.filter(Boolean).join(', '), cause].filter(Boolean).join(': '));
}
/** What to do about errors whose own words don't say it. */
const HINTS = {
    CredentialsProviderError: 'Give role-to-assume, or run aws-actions/configure-aws-credentials before this step; either in a job with `permissions: id-token: write`.',
    KmsException: 'ECR uses the key of a repository in the name of the role: to make one takes kms:DescribeKey, kms:CreateGrant and kms:RetireGrant on a key of your own, to delete one kms:RetireGrant on any key. What was deleted is gone: run it again.',
    ExpiredTokenException: 'Give role-to-assume, which the action renews by itself, or ask for a longer session of the role (role-duration-seconds), or for less to wait (wait-timeout).',
};
function sentences(message, hint) {
    if (!message || !hint)
        return message || hint || 'no message';
    return `${message}${/[.!?:…]$/.test(message) ? '' : '.'} ${hint}`;
}
/** AWS's error names say more than many of their messages; those of our own and of JavaScript say nothing. */
const isTelling = (name) => /[a-z](Exception|Fault|Error)$|^Throttling|^Validation|^AccessDenied|^ExpiredToken/.test(name) &&
    !/^(Node|Type|User|Range|Aggregate)Error$/.test(name);


/***/ }),

/***/ 1777:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ linkTo)
/* harmony export */ });
/** The page that explains how a deploy ends, as this version has it. */
const OUTCOMES = 'https://github.com/org/fargate-platform/blob/v1/docs/outcomes.md';
/** Pure: the address of a heading on that page. Every message that ends a job leads to one. */
function linkTo(heading) {
    return `${OUTCOMES}#${heading}`;
}


/***/ }),

/***/ 1294:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ keep),
/* harmony export */   y: () => (/* binding */ UNFINISHED)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2413);

/** The name under which the runner keeps it. */
const UNFINISHED = 'unfinished';
/** Has the runner keep what the run has begun for the end of the job; the last word counts, `undefined` is nothing. */
function keep(unfinished) {
    // Outside a runner nobody asks for it.
    if (process.env['GITHUB_STATE'])
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(UNFINISHED, unfinished ?? '');
}


/***/ }),

/***/ 6620:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2413);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4350);


/** Characters of one line. What says more says it in its own log. */
const LONGEST = 8000;
/**
 * The one way into the log of the job and to its annotations. What is printed may hold anything that AWS, an image, a
 * commit or a person said: every line is made a line of text here, whoever prints it.
 */
const print = {
    line: (text) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(inert([text])),
    notice: (...lines) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)(inert(lines)),
    warning: (...lines) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(inert(lines)),
    /** The step fails. The lines are its annotation. */
    failure: (...lines) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(inert(lines)),
    /** What is printed until `end` can be folded away. */
    chapter: (title) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(inert([title])),
    end: () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)(),
};
/** An annotation has several lines where it is given several: none of them can make another one. */
const inert = (lines) => lines.map(text).join('\n');
const text = (line) => (0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ CPU_ARCHITECTURES),
/* harmony export */   x: () => (/* binding */ choosePlatform)
/* harmony export */ });
const CPU_ARCHITECTURES = ['X86_64', 'ARM64'];
const NAMES = { amd64: 'X86_64', arm64: 'ARM64' };
/** The processor on which Fargate shall run an image that has these platforms; `wanted` is what the user asked for. */
function choosePlatform(platforms, wanted) {
    const runnable = new Set(platforms.filter((platform) => platform.os === 'linux').flatMap((platform) => NAMES[platform.architecture] ?? []));
    if (runnable.size === 0) {
        return {
            message: `the image is for ${list(platforms)}, which Fargate can't run here`,
            fix: 'Build it for linux/amd64 or linux/arm64, say with docker buildx build --platform linux/amd64.',
        };
    }
    if (wanted !== undefined) {
        if (runnable.has(wanted))
            return wanted;
        return {
            message: `cpu-architecture is ${wanted}, but the image is for ${list(platforms)}`,
            fix: `Build the image for ${wanted === 'ARM64' ? 'linux/arm64' : 'linux/amd64'} too, or leave cpu-architecture out to run it as ${[...runnable].join(' or ')}.`,
        };
    }
    return runnable.has('X86_64') ? 'X86_64' : 'ARM64';
}
function list(platforms) {
    if (platforms.length === 0)
        return 'no platform';
    return platforms.map(formatPlatform).join(', ');
}
/** `linux/arm64/v8`. */
function formatPlatform({ os, architecture, variant }) {
    return [os, architecture, variant].filter((part) => part !== undefined && part !== '').join('/');
}


/***/ }),

/***/ 4838:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isProblem),
/* harmony export */   a: () => (/* binding */ orThrow)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);

/** True for the answer of a pure function that found something wrong. */
function isProblem(value) {
    return typeof value === 'object' && 'message' in value;
}
/** The value, or the problem thrown as a UserError; `where` says in what the problem was found. */
function orThrow(value, where) {
    if (!isProblem(value))
        return value;
    const message = where === undefined ? value.message : `${where}: ${value.message}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, value.fix === undefined ? {} : { hint: value.fix });
}


/***/ }),

/***/ 4041:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M0: () => (/* binding */ ENVIRONMENT),
  ks: () => (/* binding */ IMAGE_SOURCE_FORMS),
  Dk: () => (/* binding */ TAG),
  Bc: () => (/* binding */ isDigest),
  AB: () => (/* binding */ parseImageSource)
});

;// CONCATENATED MODULE: ./src/image/reference.ts
/** No engine takes a longer name. */
const LONGEST = 512;
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(`^(?:(?<domain>[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?)/)?${COMPONENT}(?:/${COMPONENT})*` +
    '(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?$');
const LOWER_CASE = new RegExp(`^${COMPONENT}$`);
/**
 * Whether a text names an image as container engines do: `[HOST[:PORT]/]NAME[:TAG][@sha256:…]`, or an image's id.
 * Such a text begins with a letter or digit, so no engine takes it for an option.
 */
function isReference(text) {
    if (text.length > LONGEST)
        return false;
    const match = REFERENCE.exec(text);
    if (match === null)
        return false;
    const domain = match.groups?.['domain'];
    return domain === undefined || /[.:]/.test(domain) || LOWER_CASE.test(domain);
}

;// CONCATENATED MODULE: ./src/image/source.ts

const IMAGE_SOURCE_FORMS = 'docker:NAME[:TAG] or NAME[:TAG] alone, podman:NAME[:TAG], oci-archive:FILE[:TAG], oci:DIR[:TAG], docker-archive:FILE[:NAME:TAG], ecr:TAG, ecr@sha256:<64 hex digits> or environment:NAME';
/** A tag that registries take: letters, digits and `_ . -`, at most 128 characters. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/** What an environment may be called: letters, digits and single hyphens inside. */
const ENVIRONMENT = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function isTag(text) {
    return TAG.test(text);
}
/** True for `sha256:` and 64 lower-case hex digits. */
function isDigest(text) {
    return DIGEST.test(text);
}
/** Reads the `image` input. Says what is allowed when it is none of the known forms. */
function parseImageSource(text) {
    const given = text.trim();
    if (given.startsWith('ecr@')) {
        const digest = given.slice('ecr@'.length);
        if (isDigest(digest))
            return { kind: 'ecr-digest', digest };
        return problem('a digest is sha256: and 64 lower-case hex digits');
    }
    const colon = given.indexOf(':');
    const form = colon < 0 ? given : given.slice(0, colon);
    const rest = colon < 0 ? '' : given.slice(colon + 1);
    switch (form) {
        case 'ecr':
            if (isTag(rest))
                return { kind: 'ecr-tag', tag: rest };
            return problem('a tag is letters, digits, "_", "." and "-", at most 128 characters');
        case 'environment':
            if (ENVIRONMENT.test(rest))
                return { kind: 'environment', environment: rest };
            return problem('an environment is letters, digits and single hyphens inside, like dev');
        case 'oci':
        case 'oci-archive':
        case 'docker-archive':
            return parseLocal(form, rest);
        case 'docker':
        case 'podman':
            return parseEngine(form, rest);
        default:
            if (/^[./~]|\.(?:tar|tgz|tar\.[a-z0-9]+)(?::[^/]*)?$/.test(given))
                return problem('it looks like a path without its form');
            if (/^(?:oci|docker|podman|ecr|containers)-[a-z]+$/.test(form))
                return problem(`"${form}" is none of its forms (an image of that name in an engine is docker:${given})`);
            return parseEngine('docker', given);
    }
}
function parseLocal(kind, rest) {
    const { path, tag } = splitPath(rest);
    if (path === '')
        return problem(kind === 'oci' ? 'the directory is missing' : 'the file is missing');
    if (tag === undefined)
        return { kind, path };
    const plain = kind === 'docker-archive' ? tag.slice(tag.lastIndexOf(':') + 1) : tag;
    if (!isTag(plain))
        return problem(`"${tag}" after the path is not a tag`);
    return { kind, path, tag };
}
function parseEngine(kind, reference) {
    if (reference.includes('://') || reference.startsWith('//')) {
        return problem('images are not pulled from registries: pull it in a step before');
    }
    if (isReference(reference))
        return { kind, reference };
    return problem('an image in an engine is named like shop:latest or ghcr.io/org/shop:1, in lower case');
}
/** A colon parts path and tag, but the one after a Windows drive letter belongs to the path. */
function splitPath(rest) {
    const from = /^[A-Za-z]:[\\/]/.test(rest) ? 2 : 0;
    const colon = rest.indexOf(':', from);
    if (colon < 0)
        return { path: rest };
    return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) };
}
/** The message continues the value: whoever tells it puts that in front. */
function problem(why) {
    return { message: `can't be read as an image: ${why}`, fix: `Give one of ${IMAGE_SOURCE_FORMS}.` };
}


/***/ }),

/***/ 8301:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether a value is a JSON object: a map, not a list, not null. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value of a JSON text, or `undefined` where it is none, or one that nobody could walk. */
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return sizeOf(value) === Number.POSITIVE_INFINITY ? undefined : value;
    }
    catch {
        return undefined;
    }
}
/** Maps and lists in each other; nobody writes as many. */
const DEEPEST = 200;
/**
 * How many values there are in one, itself and each as often as it is reached. Infinite where it is nested so deep, or
 * holds itself, that walking it would end the process before it ends.
 */
function sizeOf(value, depth = 0, known = new Map()) {
    if (typeof value !== 'object' || value === null)
        return 1;
    const before = known.get(value);
    if (before !== undefined)
        return before;
    if (depth === DEEPEST)
        return Number.POSITIVE_INFINITY;
    let size = 1;
    for (const inner of Object.values(value)) {
        size += sizeOf(inner, depth + 1, known);
        if (size === Number.POSITIVE_INFINITY)
            break;
    }
    known.set(value, size);
    return size;
}


/***/ }),

/***/ 4350:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   k: () => (/* binding */ quoted)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What reorders or hides the text around it, and no honest text of a log needs: marks of direction, blanks of no width,
 * and the characters that are only tags. What joins letters and emoji (U+200C, U+200D) stays.
 */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/**
 * Text from elsewhere on one line, and only text there: it can't begin a line of the log or end one, and it is no
 * command to the runner, neither in the form that it reads at the start of a line, after blanks too (`::name::`), nor in
 * the older one, which it reads wherever in a line it stands (`##[name]`). It has no colours and nothing unseen.
 */
function oneLine(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.toWellFormed())
        .replace(UNSEEN, '')
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/##(?=\[)/g, '# #')
        .replace(/^(\s*):(?=:)/, '$1: ');
}
/** Text between quotes, where also what is unseen is written out: of a value that is no good one wants to know why. */
function quoted(text) {
    return JSON.stringify(text).replace(UNSEEN, (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 4521:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ someOf)
/* harmony export */ });
/** So many names are told of a list that somebody else has written. */
const MOST = 20;
/** Pure: some names of a list, for a sentence. */
function someOf(names) {
    const more = names.length - MOST;
    return more > 0 ? `${names.slice(0, MOST).join(', ')} and ${more} more` : names.join(', ');
}


/***/ }),

/***/ 1466:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ tellSizesAround),
/* harmony export */   Vq: () => (/* binding */ cpusFor),
/* harmony export */   g0: () => (/* binding */ fargateMemory),
/* harmony export */   hG: () => (/* binding */ memoriesFor),
/* harmony export */   j3: () => (/* binding */ tellMemories),
/* harmony export */   pu: () => (/* binding */ FARGATE_CPUS)
/* harmony export */ });
/* harmony import */ var _kinds_integer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1757);

const range = (from, to, step) => Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
/** The memories in MiB that Fargate has for each number of CPU units. */
const SIZES = new Map([
    [256, [512, 1024, 2048]],
    [512, range(1024, 4096, 1024)],
    [1024, range(2048, 8192, 1024)],
    [2048, range(4096, 16384, 1024)],
    [4096, range(8192, 30720, 1024)],
    [8192, range(16384, 61440, 4096)],
    [16384, range(32768, 122880, 8192)],
    // The newest size: not in every region yet, so AWS itself may still refuse it.
    [32768, [61440, 122880, 249856]],
]);
/** The CPU units that Fargate has, ascending. */
const FARGATE_CPUS = [...SIZES.keys()];
/** Every memory that Fargate has with any CPU, ascending. */
const FARGATE_MEMORIES = [...new Set([...SIZES.values()].flat())].sort((a, b) => a - b);
/** Any number for a memory: which are possible hangs on the CPU, so that a rule judges it. */
const fargateMemory = { ...(0,_kinds_integer_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .n)(512, 249856), schema: { enum: FARGATE_MEMORIES } };
/** The memories in MiB that go with these CPU units. */
function memoriesFor(cpu) {
    return SIZES.get(cpu) ?? [];
}
/** The CPU units that go with this memory in MiB. */
function cpusFor(memory) {
    return FARGATE_CPUS.filter((cpu) => memoriesFor(cpu).includes(memory));
}
/** A short way to write what goes with a CPU size: "512, 1024 or 2048", "8192 to 30720 in steps of 1024". */
function tellMemories(cpu) {
    const memories = memoriesFor(cpu);
    const [first = 0, second = 0] = memories;
    if (memories.length <= 4)
        return memories.join(', ').replace(/, (\d+)$/, ' or $1');
    return `${first} to ${memories.at(-1)} in steps of ${second - first}`;
}
/** What goes with each CPU size whose memories reach around this one: "With cpu 256 use 512, 1024 or 2048". */
function tellSizesAround(memory) {
    const near = FARGATE_CPUS.filter((cpu) => {
        const memories = memoriesFor(cpu);
        return Math.min(...memories) <= memory && memory <= Math.max(...memories);
    });
    return `With ${(near.length === 0 ? FARGATE_CPUS : near).map((cpu) => `cpu ${cpu} use ${tellMemories(cpu)}`).join('; with ')}.`;
}


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pi: () => (/* binding */ fieldNames),
  vj: () => (/* binding */ inputNames),
  ac: () => (/* binding */ isFieldName),
  tp: () => (/* binding */ table)
});

// UNUSED EXPORTS: fields

// EXTERNAL MODULE: ./src/spec/kinds/arn.ts
var arn = __nccwpck_require__(7204);
// EXTERNAL MODULE: ./src/spec/kinds/text.ts
var kinds_text = __nccwpck_require__(5984);
;// CONCATENATED MODULE: ./src/spec/fields/access.ts


/** As whom a run acts in AWS, and in which account. */
const accessFields = {
    'role-to-assume': {
        kind: arn/* roleArn */.w3,
        at: 'roles.workflow',
        defaultTold: "none: the job's own credentials",
        description: "The role with which the action works. It assumes it by itself with GitHub's token (permissions: id-token: write), renews it as long as it waits, and hands it on to no other step.",
        example: 'arn:aws:iam::123456789012:role/shop-dev-deploy',
    },
    'expected-account-id': {
        kind: (0,kinds_text/* text */.Q)({ what: 'the id of an AWS account', allowed: '12 digits', pattern: /^[0-9]{12}$/ }),
        at: 'account',
        defaultTold: 'any account',
        description: 'The account that it has to be. In any other nothing is read and nothing done.',
        example: '123456789012',
    },
};

// EXTERNAL MODULE: ./src/spec/fields/account.ts
var account = __nccwpck_require__(8554);
// EXTERNAL MODULE: ./src/spec/fargate-sizes.ts
var fargate_sizes = __nccwpck_require__(1466);
// EXTERNAL MODULE: ./src/spec/kinds/choice.ts
var choice = __nccwpck_require__(9976);
// EXTERNAL MODULE: ./src/json.ts
var json = __nccwpck_require__(8301);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var spec_fragment = __nccwpck_require__(8791);
// EXTERNAL MODULE: ./src/spec/kind.ts
var kind = __nccwpck_require__(4321);
;// CONCATENATED MODULE: ./src/spec/kinds/fragment.ts



const FIX = 'Give a map in the field names of RegisterTaskDefinition.';
/** A part of a task definition in AWS's own field names, any depth. */
const taskDefinitionFragment = {
    allowed: "a map in AWS's own field names",
    schema: {
        type: 'object',
        not: { anyOf: Object.keys(spec_fragment/* FOREIGN_FIELDS */.z3).map((field) => ({ required: [field] })) },
        properties: {
            containerDefinitions: {
                type: ['array', 'null'],
                items: {
                    type: 'object',
                    required: ['name'],
                    properties: { name: { type: 'string', minLength: 1 } },
                    not: { required: ['image'], properties: { name: { const: spec_fragment/* APP */.uq } } },
                },
            },
        },
        additionalProperties: true,
    },
    fromText: () => (0,kind/* bad */.MB)({ message: 'is a text, not a map', fix: FIX }),
    fromYaml(value, fill) {
        if (!(0,json/* isRecord */.u4)(value))
            return (0,kind/* bad */.MB)({ message: `is ${(0,kind/* typeName */.go)(value)}, not a map`, fix: FIX });
        const complaints = [...foreignFields(value), ...containers(value.containerDefinitions)];
        const filled = fillDeep(value, fill, complaints);
        return complaints.length === 0 && (0,json/* isRecord */.u4)(filled) ? (0,kind/* good */.uw)(filled) : { complaints };
    },
    show: JSON.stringify,
    merge: spec_fragment/* stackFragments */.gH,
};
function foreignFields(fragment) {
    return Object.entries(spec_fragment/* FOREIGN_FIELDS */.z3)
        .filter(([field]) => Object.hasOwn(fragment, field))
        .map(([field, reason]) => ({ part: field, message: `can't be given: ${reason}`, fix: 'Remove it.' }));
}
function containers(list) {
    if (list === undefined || list === null)
        return [];
    if (!Array.isArray(list))
        return [
            { part: 'containerDefinitions', message: `is ${(0,kind/* typeName */.go)(list)}, not a list`, fix: 'Give a list of containers.' },
        ];
    const names = list.map((container) => ((0,json/* isRecord */.u4)(container) ? container.name : undefined));
    return list.flatMap((container, index) => {
        const name = names[index];
        const part = `containerDefinitions[${index}]`;
        if (typeof name !== 'string' || name === '')
            return [{ part, message: 'has no name', fix: `Name it: containers are matched by name, and ours is ${spec_fragment/* APP */.uq}.` }];
        if (names.indexOf(name) !== index)
            return [{ part, value: name, message: 'is there twice', fix: 'Give it once.' }];
        if (name === spec_fragment/* APP */.uq && (0,json/* isRecord */.u4)(container) && Object.hasOwn(container, 'image'))
            return [
                { part: `${part}.image`, message: "can't be given for our container", fix: 'Give it as the input image.' },
            ];
        return (0,json/* isRecord */.u4)(container) ? listsOf(container, part) : [];
    });
}
/** The lists that merge by a key have to be lists of maps, with each key once. What stands in them is never shown. */
function listsOf(container, of) {
    return [...spec_fragment/* CONTAINER_LISTS */.MI].flatMap(([field, { keyOf, essence }]) => {
        const list = container[field];
        const part = `${of}.${field}`;
        if (list === undefined || list === null || (0,kind/* hasPlaceholder */.Kc)(list))
            return [];
        if (!Array.isArray(list))
            return [{ part, message: `is ${(0,kind/* typeName */.go)(list)}, not a list`, fix: "Give a list of maps in AWS's field names." }];
        const keys = list.map((element) => ((0,json/* isRecord */.u4)(element) ? keyOf(element) : undefined));
        return list.flatMap((element, index) => {
            const key = keys[index];
            const here = `${part}[${index}]`;
            if (!(0,json/* isRecord */.u4)(element))
                return [{ part: here, message: `is ${(0,kind/* typeName */.go)(element)}, not a map`, fix: "Give a map in AWS's field names." }];
            if (key === undefined && essence !== undefined)
                return [{ part: here, message: 'has no name', fix: 'Name it.' }];
            if (key !== undefined && keys.indexOf(key) !== index)
                return [{ part: here, value: key, message: 'is there twice', fix: 'Give it once.' }];
            const value = essence === undefined ? null : (element[essence] ?? null);
            if (value !== null && typeof value !== 'string')
                return [{ part: `${here}.${essence}`, message: `is ${(0,kind/* typeName */.go)(value)}, not a text`, fix: 'Put it in quotes.' }];
            return [];
        });
    });
}
function fillDeep(value, fill, complaints) {
    if ((0,kind/* hasPlaceholder */.Kc)(value)) {
        const filled = fill(value);
        if ('value' in filled)
            return filled.value;
        complaints.push(...filled.complaints);
        return value;
    }
    if (Array.isArray(value))
        return value.map((element) => fillDeep(element, fill, complaints));
    if (!(0,json/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, element]) => [key, fillDeep(element, fill, complaints)]));
}

;// CONCATENATED MODULE: ./src/spec/kinds/health.ts


const CODES = /^[2-4]\d\d(-[2-4]\d\d)?(,[2-4]\d\d(-[2-4]\d\d)?)*$/;
const CODES_ALLOWED = 'status codes from 200 to 499: 200, 200-299 or 200,301';
function readCodes(value) {
    const codes = value.replaceAll(' ', '');
    const fix = `Give ${CODES_ALLOWED}.`;
    if (!CODES.test(codes))
        return (0,kind/* bad */.MB)({ value, message: 'is not a matcher of status codes', fix });
    for (const range of codes.split(',')) {
        const [from = '', to = from] = range.split('-');
        if (from > to)
            return (0,kind/* bad */.MB)({ value, message: `has a range that ends before it begins, ${range}`, fix });
    }
    return (0,kind/* good */.uw)(codes);
}
/** The status codes by which a load balancer takes a target for healthy. */
const matcher = {
    allowed: CODES_ALLOWED,
    schema: {
        anyOf: [
            { type: 'string', pattern: '^[2-4]\\d\\d[-, 0-9]*$' },
            { type: 'integer', minimum: 200, maximum: 499 },
        ],
    },
    fromText: readCodes,
    fromYaml(value) {
        if (typeof value === 'string')
            return readCodes(value);
        return typeof value === 'number'
            ? readCodes(String(value))
            : (0,kind/* bad */.MB)({ message: `is ${(0,kind/* typeName */.go)(value)}, not status codes`, fix: `Give ${CODES_ALLOWED}.` });
    },
    show: (value) => value,
};
/** How ECS asks the container itself: a shell command, or `none`. `default` is what it is when nothing is said. */
const containerHealthCheck = {
    allowed: 'a shell command, none or default',
    schema: { type: 'string', pattern: '\\S' },
    fromText: readHealthCheck,
    fromYaml: (value) => typeof value === 'string' ? readHealthCheck(value) : (0,kinds_text/* notText */.n)(value, 'Give a shell command, none or default.'),
    show: (check) => (check.kind === 'command' ? check.command : check.kind),
};
function readHealthCheck(value) {
    const command = value.trim();
    if (command === '')
        return (0,kind/* bad */.MB)({ message: 'is empty', fix: 'Give a shell command, none or default.' });
    return (0,kind/* good */.uw)(command === 'none' || command === 'default' ? { kind: command } : { kind: 'command', command });
}

// EXTERNAL MODULE: ./src/spec/kinds/integer.ts
var integer = __nccwpck_require__(1757);
// EXTERNAL MODULE: ./src/spec/kinds/map.ts
var map = __nccwpck_require__(2173);
;// CONCATENATED MODULE: ./src/spec/kinds/variables.ts




const variableName = (0,kinds_text/* text */.Q)({
    what: 'a variable name',
    allowed: 'letters, digits, "_", "." and "-", not starting with a digit',
    pattern: /^[A-Za-z_][A-Za-z0-9_.-]*$/,
    maxLength: 255,
});
const anyText = {
    allowed: 'any text',
    schema: { type: 'string' },
    fromText: readText,
    fromYaml: (value) => (typeof value === 'string' ? readText(value) : (0,kinds_text/* notText */.n)(value, 'Give a text.')),
    show: (value) => value,
};
/** YAML's escapes can write half a character (`"\ud800"`), which no service takes. */
function readText(value) {
    return value.isWellFormed()
        ? (0,kind/* good */.uw)(value)
        : (0,kind/* bad */.MB)({ message: 'has half a character', fix: 'Write the character itself.' });
}
/** Plain variables of the container. Values are never shown: people put secrets here by mistake. */
const variables = (0,map/* map */.T)({
    name: variableName,
    value: anyText,
    of: 'variables',
    line: 'NAME=value',
    max: 1000,
    hidden: true,
    scalars: true,
});
const SECRET = new RegExp(`^(${arn/* SECRET_ARN */.HD})(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?$`);
const PARAMETER = new RegExp(`^${arn/* PARAMETER_ARN */.S}$`);
const FORMS = 'the ARN of a Secrets Manager secret, arn:aws:secretsmanager:…:secret:<name>[:json-key[:stage[:version]]], or of an SSM parameter, arn:aws:ssm:…:parameter/<name>';
/** A reference in the form ECS takes: trailing parts that are left out keep their colons, `<arn>:key::`. */
const secretReference = {
    allowed: FORMS,
    schema: { type: 'string', pattern: `${SECRET.source}|${PARAMETER.source}` },
    fromText: readReference,
    fromYaml: (value) => (typeof value === 'string' ? readReference(value) : (0,kinds_text/* notText */.n)(value, `Give ${FORMS}.`)),
    show: (value) => value,
};
function readReference(value) {
    if (PARAMETER.test(value))
        return (0,kind/* good */.uw)(value);
    const match = SECRET.exec(value);
    if (match === null)
        return (0,kind/* bad */.MB)({
            message: value.startsWith('arn:') ? 'is not a reference that ECS can read' : 'is not a reference to a secret',
            fix: `Store the secret in AWS and give ${FORMS}.`,
        });
    const [, arn = '', key = '', stage = '', version = ''] = match;
    if (stage !== '' && version !== '')
        return (0,kind/* bad */.MB)({ message: 'names both a stage and a version', fix: 'Leave one of the two empty.' });
    return (0,kind/* good */.uw)(key === '' && stage === '' && version === '' ? arn : `${arn}:${key}:${stage}:${version}`);
}
/** Variables whose values ECS fetches when a task starts. Only references: the secret never passes through here. */
const secrets = (0,map/* map */.T)({
    name: variableName,
    value: secretReference,
    of: 'secrets',
    line: 'NAME=<arn of the secret>',
    max: 1000,
    hidden: true,
    scalars: false,
});

;// CONCATENATED MODULE: ./src/spec/fields/container.ts







/** What runs, and how big. */
const containerFields = {
    'container-port': {
        kind: (0,integer/* integer */.n)(1, 65535),
        at: 'container.port',
        default: 8000,
        description: 'The port on which the application listens. It finds it in the variable PORT.',
    },
    'environment-variables': {
        kind: variables,
        at: 'container.environment',
        confidential: true,
        description: 'Variables of the container: as an input NAME=value, one a line, trimmed; lines that begin with # are skipped. Not for secrets.',
        example: { LOG_LEVEL: 'info' },
    },
    secrets: {
        kind: secrets,
        at: 'container.secrets',
        description: 'Variables that ECS fills from secrets: NAME=<Secrets Manager or SSM arn>[:json-key:stage:version], one a line. References only.',
        example: { API_KEY: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf:api_key' },
    },
    'app-secret-arn': {
        kind: arn/* secretArn */.eU,
        at: 'container.app-secret-arn',
        description: "The application's secret; its key secret_key becomes the variable SECRET_KEY.",
    },
    'container-health-check': {
        kind: containerHealthCheck,
        at: 'container.health-check',
        confidential: true,
        default: { kind: 'default' },
        defaultTold: "default, which asks the health check's path on localhost with curl, else wget, and passes where the image has neither",
        description: 'The shell command by which ECS asks the container itself; none, which an image without a shell needs; or default.',
    },
    cpu: {
        kind: (0,integer/* oneOfNumbers */.e)(fargate_sizes/* FARGATE_CPUS */.pu, 'is not a Fargate size'),
        at: 'task.cpu',
        default: 256,
        description: 'The CPU units of a task; 1024 are one vCPU.',
    },
    memory: {
        kind: fargate_sizes/* fargateMemory */.g0,
        at: 'task.memory',
        default: 512,
        description: 'The memory of a task in MiB; what is possible depends on cpu.',
    },
    'cpu-architecture': {
        kind: (0,choice/* choice */.Y)('X86_64', 'ARM64'),
        at: 'task.cpu-architecture',
        defaultTold: "the image's own",
        description: 'X86_64 or ARM64.',
    },
    'desired-count': {
        kind: (0,integer/* integer */.n)(0, 5000),
        at: 'task.desired-count',
        default: 1,
        description: 'How many tasks run. A count that autoscaling or a person moved is kept until this number changes.',
    },
    'task-definition': {
        kind: taskDefinitionFragment,
        at: 'task-definition',
        confidential: true,
        manifestOnly: true,
        description: "A part of the task definition in AWS's own field names, laid over ours (containers by name, ours is app; their variables, secrets and ports one by one): sidecars, volumes and whatever else is not modelled here.",
    },
};

// EXTERNAL MODULE: ./src/spec/kinds/duration.ts
var duration = __nccwpck_require__(6199);
;// CONCATENATED MODULE: ./src/spec/fields/http.ts





/** How the load balancer speaks to the world and to the tasks. */
const httpFields = {
    'certificate-arn': {
        kind: arn/* certificateArn */.pX,
        at: 'http.certificate-arn',
        description: 'The certificate for HTTPS. With it port 80 redirects to 443; without it traffic is in the clear. Point a domain of the certificate at the load balancer.',
    },
    'health-check-path': {
        kind: (0,kinds_text/* text */.Q)({
            // It also goes into a shell command, so nothing that a shell reads as its own.
            what: 'a path of a URL',
            allowed: 'a path that starts with "/", without spaces, quotes, "$" and "\\"',
            pattern: /^\/[A-Za-z0-9._~!&()*+,;=:@%/?-]*$/,
            maxLength: 1024,
        }),
        at: 'http.health-check.path',
        default: '/health',
        description: 'The path that says whether the application is healthy.',
    },
    'health-check-interval': {
        kind: (0,duration/* duration */.p)(5, 300),
        at: 'http.health-check.interval',
        default: 30,
        description: 'The time between two health checks.',
    },
    'health-check-timeout': {
        kind: (0,duration/* duration */.p)(2, 120),
        at: 'http.health-check.timeout',
        default: 5,
        description: 'How long a health check may take; less than the interval.',
    },
    'healthy-threshold': {
        kind: (0,integer/* integer */.n)(2, 10),
        at: 'http.health-check.healthy-threshold',
        default: 2,
        description: 'How many passed checks in a row make a task healthy.',
    },
    'unhealthy-threshold': {
        kind: (0,integer/* integer */.n)(2, 10),
        at: 'http.health-check.unhealthy-threshold',
        default: 3,
        description: 'How many failed checks in a row make a task unhealthy.',
    },
    'health-check-matcher': {
        kind: matcher,
        at: 'http.health-check.matcher',
        default: '200',
        description: 'The status codes of a healthy answer: 200, 200-299 or 200,301.',
    },
    'health-check-grace-period': {
        kind: (0,duration/* duration */.p)(0, 24 * 3600),
        at: 'http.health-check.grace-period',
        default: 60,
        description: 'How long after its start a task may be unhealthy before ECS replaces it.',
    },
    'deregistration-delay': {
        kind: (0,duration/* duration */.p)(0, 3600),
        at: 'http.deregistration-delay',
        default: 30,
        description: 'How long a task that is taken out may finish its requests.',
    },
};

// EXTERNAL MODULE: ./src/spec/kinds/boolean.ts
var kinds_boolean = __nccwpck_require__(1907);
// EXTERNAL MODULE: ./src/spec/kinds/list.ts
var list = __nccwpck_require__(6455);
;// CONCATENATED MODULE: ./src/spec/fields/network.ts




const subnet = (0,kinds_text/* text */.Q)({
    what: 'a subnet id',
    allowed: 'an id like subnet-0a1b2c3d4e5f67890',
    pattern: /^subnet-[0-9a-f]{8,17}$/,
});
const securityGroup = (0,kinds_text/* text */.Q)({
    what: 'a security group id',
    allowed: 'an id like sg-0a1b2c3d4e5f67890',
    pattern: /^sg-[0-9a-f]{8,17}$/,
});
const vpc = (0,kinds_text/* text */.Q)({ what: 'a VPC id', allowed: 'an id like vpc-0a1b2c3d4e5f67890', pattern: /^vpc-[0-9a-f]{8,17}$/ });
/** Where it runs. All of it comes from outside, as ids. */
const networkFields = {
    'vpc-id': {
        kind: vpc,
        at: 'network.vpc-id',
        defaultTold: "the load balancer's",
        description: 'The VPC of the target group.',
    },
    'public-subnet-ids': {
        kind: (0,list/* list */.p)(subnet, { min: 2, max: 16, of: 'subnets' }),
        at: 'network.public-subnet-ids',
        neededWithout: 'use-load-balancer',
        description: 'The subnets of the load balancer, at least two, in different availability zones. One a line or commas.',
        example: ['subnet-0a1b2c3d4e5f67890', 'subnet-0b1c2d3e4f5a67891'],
    },
    'private-subnet-ids': {
        kind: (0,list/* list */.p)(subnet, { min: 1, max: 16, of: 'subnets' }),
        at: 'network.private-subnet-ids',
        needed: 'spec',
        description: 'The subnets of the tasks. One a line or commas.',
        example: ['subnet-0c1d2e3f4a5b67892'],
    },
    'load-balancer-security-group-ids': {
        kind: (0,list/* list */.p)(securityGroup, { min: 1, max: 5, of: 'security groups' }),
        at: 'network.load-balancer-security-group-ids',
        neededWithout: 'use-load-balancer',
        description: 'The security groups of the load balancer. One a line or commas.',
        example: ['sg-0a1b2c3d4e5f67890'],
    },
    'service-security-group-ids': {
        kind: (0,list/* list */.p)(securityGroup, { min: 1, max: 5, of: 'security groups' }),
        at: 'network.service-security-group-ids',
        needed: 'spec',
        description: 'The security groups of the tasks. One a line or commas.',
        example: ['sg-0b1c2d3e4f5a67891'],
    },
    'assign-public-ip': {
        kind: kinds_boolean/* boolean */.z,
        at: 'network.assign-public-ip',
        default: false,
        description: 'Give tasks a public address. Needed where their subnets have no NAT and no VPC endpoints.',
    },
    scheme: {
        kind: (0,choice/* choice */.Y)('internet-facing', 'internal'),
        at: 'http.scheme',
        default: 'internet-facing',
        description: 'internet-facing, or internal: reachable from inside the network only.',
    },
    'deletion-protection': {
        kind: kinds_boolean/* boolean */.z,
        at: 'http.deletion-protection',
        defaultTold: 'as it is; AWS makes them without',
        description: 'Whether the load balancer is protected from deletion. While it is, destroy removes nothing. Left out, what somebody set by hand stays; false takes it off.',
    },
};

// EXTERNAL MODULE: ./src/image/source.ts + 1 modules
var image_source = __nccwpck_require__(4041);
;// CONCATENATED MODULE: ./src/spec/kinds/image.ts



function fromText(given) {
    const source = (0,image_source/* parseImageSource */.AB)(given);
    if ('kind' in source)
        return (0,kind/* good */.uw)(source);
    return (0,kind/* bad */.MB)({ value: given, message: source.message, fix: source.fix ?? `Give one of ${image_source/* IMAGE_SOURCE_FORMS */.ks}.` });
}
function written(source) {
    if ('path' in source)
        return [source.kind, source.path, source.tag].filter((part) => part !== undefined).join(':');
    if ('reference' in source)
        return `${source.kind}:${source.reference}`;
    if ('digest' in source)
        return `ecr@${source.digest}`;
    if ('environment' in source)
        return `environment:${source.environment}`;
    return 'tag' in source ? `ecr:${source.tag}` : 'the one that runs';
}
/** Where the image comes from. */
const imageSource = {
    allowed: image_source/* IMAGE_SOURCE_FORMS */.ks,
    schema: { type: 'string' },
    fromText,
    fromYaml: (value) => typeof value === 'string' ? fromText(value) : (0,kinds_text/* notText */.n)(value, `Give one of ${image_source/* IMAGE_SOURCE_FORMS */.ks}.`),
    show: written,
};

// EXTERNAL MODULE: ./src/spec/kinds/tags.ts
var tags = __nccwpck_require__(9026);
;// CONCATENATED MODULE: ./src/spec/fields/run.ts









const MINUTE = 60;
const HOUR = 3600;
/** What names the deployment and what belongs to one run. */
const runFields = {
    environment: {
        kind: (0,kinds_text/* text */.Q)({
            what: 'a name for an environment',
            allowed: 'letters, digits and single hyphens inside, like dev or pr-12',
            pattern: image_source/* ENVIRONMENT */.M0,
        }),
        needed: 'action',
        description: 'The environment, like dev or pr-12: letters, digits, single hyphens inside.',
        example: 'dev',
    },
    project: {
        kind: (0,kinds_text/* text */.Q)({
            what: 'a name for a project',
            allowed: 'lower-case letters, digits and single hyphens inside, starting with a letter',
            pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
        }),
        at: 'project',
        needed: 'spec',
        description: 'The name of the project. With the environment it is the name of everything: <project>-<environment>.',
        example: 'shop',
    },
    service: {
        kind: (0,kinds_text/* text */.Q)({
            what: 'a name for a service',
            allowed: 'lower-case letters, digits and single hyphens inside',
            pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
        }),
        at: 'service',
        description: 'One of several services of the environment: the third part of every name, <project>-<environment>-<service>. Once it runs, another name is another service.',
        example: 'api',
    },
    manifest: {
        kind: (0,kinds_text/* text */.Q)({ what: 'a path', allowed: 'the path of a file', pattern: /\S/ }),
        defaultTold: 'fargate.yml, which may be absent',
        description: 'The manifest file, from the root of the workspace.',
    },
    image: {
        kind: imageSource,
        needed: 'action',
        description: "The image: one that Docker on the runner has, by its name (NAME[:TAG] or docker:NAME[:TAG]), or podman (podman:NAME[:TAG]); an archive or layout, oci-archive:FILE[:TAG], oci:DIR[:TAG] or docker-archive:FILE[:NAME:TAG]; one that is already in the environment's repository, ecr:TAG or ecr@sha256:DIGEST; or the one that runs, healthy, in another environment of the project: environment:NAME.",
    },
    'image-tag': {
        kind: (0,kinds_text/* text */.Q)({
            what: 'an image tag',
            allowed: 'letters, digits, "_", "." and "-", at most 128, not starting with "." or "-"',
            pattern: image_source/* TAG */.Dk,
        }),
        defaultTold: "<12 characters of the commit>-<12 of the image's config digest>",
        description: 'The tag under which the image is pushed. Tags are never overwritten.',
    },
    'aws-region': {
        kind: arn/* region */.Ny,
        at: 'region',
        needed: 'spec',
        fallback: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
        defaultTold: 'the environment variable AWS_REGION',
        description: 'The AWS region.',
        example: 'eu-central-1',
    },
    infrastructure: {
        kind: (0,choice/* choice */.Y)('ensure', 'require'),
        default: 'ensure',
        description: 'ensure makes and heals all that the release needs. require makes and changes nothing but image, task definition and service, needs no right to, and refuses with a list where anything is missing or not as described.',
    },
    wake: {
        kind: kinds_boolean/* boolean */.z,
        default: false,
        description: 'Wake an environment that was put to sleep. Without it a deploy updates it and leaves it asleep.',
    },
    'wait-timeout': {
        kind: (0,duration/* duration */.p)(MINUTE, 6 * HOUR),
        default: 20 * MINUTE,
        description: 'How long to wait until the deployment is healthy.',
    },
    'stable-for': {
        kind: (0,duration/* duration */.p)(0, 10 * MINUTE),
        defaultTold: 'one health-check-interval',
        description: 'How long the new tasks have to stay healthy before the deployment counts as done; a new target is healthy after one passed check.',
    },
    'wait-for': {
        kind: (0,choice/* choice */.Y)('healthy', 'drained'),
        default: 'healthy',
        description: 'When a deployment is done: once its tasks are healthy, or only when nothing of the former ones serves any more (their targets drain for deregistration-delay).',
    },
    'max-failed-starts': {
        kind: (0,integer/* integer */.n)(1, 100),
        default: 3,
        description: "How many tasks may stop for the same cause, while none is healthy, before the deployment is given up (2 for causes that no retry heals; of others at least half of the desired count). Another number than 3 is also that of ECS's circuit breaker, which counts failures of any cause.",
    },
    'on-failure': {
        kind: (0,choice/* choice */.Y)('rollback', 'leave'),
        default: 'rollback',
        description: 'What becomes of a deployment that is given up or not healthy in time: put back what ran before (a first deployment is set to 0 tasks until the next one), or leave it to ECS.',
    },
    'on-cancel': {
        kind: (0,choice/* choice */.Y)('rollback', 'leave'),
        default: 'rollback',
        description: 'The same for a deployment whose job is cancelled while it is waited for.',
    },
    'allow-older': {
        kind: kinds_boolean/* boolean */.z,
        default: false,
        description: 'Deploy a commit that is provably older than the one that is live. Without it such a run changes nothing and ends as superseded.',
    },
    'on-superseded': {
        kind: (0,choice/* choice */.Y)('succeed', 'fail'),
        default: 'succeed',
        description: 'How a run ends that came too late: an older commit, or a newer deployment that took over.',
    },
    'github-token': {
        kind: (0,kinds_text/* text */.Q)({
            what: 'a token',
            allowed: 'a token of GitHub, without spaces',
            pattern: /^[\x21-\x7E]+$/,
            hide: () => true,
        }),
        confidential: true,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in.
        defaultInAction: '${{ github.token }}',
        defaultTold: "the job's own",
        description: 'With it GitHub is asked whether the commit that is live is newer. It needs contents: read, and is sent nowhere else.',
    },
    tags: {
        kind: tags/* tags */._,
        at: 'tags',
        description: 'Tags for everything that is made, beside our own. Tags that are taken out here stay on what carries them.',
        example: { team: 'payments' },
    },
    adopt: {
        kind: kinds_boolean/* boolean */.z,
        default: false,
        description: "Take over things under our names that carry nobody's ownership tags. What another project, environment or service owns is always refused.",
    },
};

// EXTERNAL MODULE: ./src/spec/fields/shared.ts
var shared = __nccwpck_require__(8000);
;// CONCATENATED MODULE: ./src/spec/fields.ts







/**
 * The one table of everything that can be asked for. Inputs, manifest, schema, types and documentation come from it;
 * `npm run generate` writes what is derived.
 */
const fields = {
    ...runFields,
    ...accessFields,
    ...networkFields,
    ...shared/* sharedFields */.f,
    ...containerFields,
    ...httpFields,
    ...account/* accountFields */.J,
};
/** The table with each row typed by its name, for generic code. */
const table = fields;
function isFieldName(name) {
    return Object.hasOwn(fields, name);
}
const fieldNames = Object.keys(fields).filter(isFieldName);
/** The inputs of the action, in the order of the table. */
const inputNames = fieldNames.filter((name) => table[name].manifestOnly !== true);


/***/ }),

/***/ 8554:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ accountFields),
/* harmony export */   j: () => (/* binding */ DEFAULT_DB_PORT)
/* harmony export */ });
/* harmony import */ var _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7204);
/* harmony import */ var _kinds_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9976);
/* harmony import */ var _kinds_integer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1757);
/* harmony import */ var _kinds_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5984);




/** What CloudWatch Logs takes, in days. */
const RETENTION_DAYS = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
/** PostgreSQL's. It holds only where a host is given, so it is no `default` of the field. */
const DEFAULT_DB_PORT = 5432;
/** Roles, keys, logs and the database: what the account holds ready for it. */
const accountFields = {
    'execution-role-arn': {
        kind: _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .roleArn */ .w3,
        at: 'roles.execution',
        needed: 'spec',
        description: 'The role with which ECS pulls the image, reads the secrets and writes the log.',
        example: 'arn:aws:iam::123456789012:role/shop-execution',
    },
    'task-role-arn': { kind: _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .roleArn */ .w3, at: 'roles.task', description: 'The role of the application itself.' },
    'kms-key-arn': {
        kind: _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .kmsKeyArn */ .eQ,
        at: 'repository.kms-key-arn',
        defaultTold: 'the AWS-managed key aws/ecr',
        description: 'The KMS key that encrypts the repository; it is always KMS. It is chosen when the repository is made: later another key is refused, an existing repository keeps its key when the input is taken away, and one that is encrypted with AES256 is refused.',
    },
    'keep-images': {
        kind: (0,_kinds_integer_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .n)(1, 10_000),
        at: 'repository.keep-images',
        default: 10,
        description: 'How many tagged images the repository keeps. The one that runs and those of the healthy releases before it stay in any case. Untagged ones, parts that broken pushes left, go after 7 days.',
    },
    'log-retention-days': {
        kind: (0,_kinds_integer_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOfNumbers */ .e)(RETENTION_DAYS, 'is not a retention that CloudWatch Logs knows'),
        at: 'logs.retention-days',
        default: 30,
        description: 'How many days the log is kept.',
    },
    'container-insights': {
        kind: (0,_kinds_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Y)('disabled', 'enabled', 'enhanced'),
        at: 'logs.container-insights',
        default: 'disabled',
        description: 'CloudWatch Container Insights of the cluster: disabled, enabled or enhanced. It costs.',
    },
    'db-host': {
        kind: (0,_kinds_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)({
            what: 'a host',
            allowed: 'a name or address, without scheme, port and user',
            pattern: /^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/,
            maxLength: 253,
            hide: () => true,
        }),
        // It becomes the value of a variable, and people put whole connection strings here, with a password.
        confidential: true,
        at: 'database.host',
        description: "The database's host, as the variable DB_HOST.",
    },
    'db-port': {
        kind: (0,_kinds_integer_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .n)(1, 65535),
        at: 'database.port',
        defaultTold: String(DEFAULT_DB_PORT),
        description: "The database's port, as the variable DB_PORT.",
    },
    'db-name': {
        kind: (0,_kinds_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)({
            what: 'the name of a database',
            allowed: 'a name without spaces, "/", "@" and ":"',
            pattern: /^[^\s/@:]+$/,
            maxLength: 128,
            hide: () => true,
        }),
        // It becomes the value of a variable.
        confidential: true,
        at: 'database.name',
        description: "The database's name, as the variable DB_NAME.",
    },
    'db-secret-arn': {
        kind: _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .secretArn */ .eU,
        at: 'database.secret-arn',
        description: "The database's secret; its keys username and password become DB_USERNAME and DB_PASSWORD.",
    },
};


/***/ }),

/***/ 8000:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sharedFields),
/* harmony export */   x: () => (/* binding */ MOST_VALUES)
/* harmony export */ });
/* harmony import */ var _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7204);
/* harmony import */ var _kinds_integer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1757);
/* harmony import */ var _kinds_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6455);
/* harmony import */ var _kinds_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5984);




/** The most values that AWS takes in the conditions of one rule. */
const MOST_VALUES = 5;
const host = (0,_kinds_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)({
    what: 'a host that a rule can have',
    allowed: 'a host like api.example.com or *.example.com, at most 128 characters, with letters only after its last dot',
    pattern: /^[A-Za-z0-9_.*?-]+\.[A-Za-z]+$/,
    maxLength: 128,
});
const path = (0,_kinds_text_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)({
    what: 'a path that a rule can have',
    allowed: `a pattern like /api or /api/*, at most 128 characters: letters, digits, * and ? and _ - . $ / ~ " ' @ : + &`,
    pattern: /^[/*][A-Za-z0-9_.$/~"'@:+&*?-]*$/,
    maxLength: 128,
});
/** What is there already and shared with others: looked up, and never changed but for what is ours in it. */
const sharedFields = {
    'use-cluster': {
        kind: _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .SL,
        at: 'use.cluster',
        defaultTold: 'a cluster is made',
        description: 'A cluster that is there, by its name or ARN.',
        example: 'shared',
    },
    'use-load-balancer': {
        kind: _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .loadBalancerName */ .MH,
        at: 'use.load-balancer',
        defaultTold: 'a load balancer is made',
        description: 'An Application Load Balancer that is there, by its name or ARN. Its listener on 443, or else on 80, gets one rule that leads to this service.',
        example: 'shared',
    },
    'use-repository': {
        kind: _kinds_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR,
        at: 'use.repository',
        defaultTold: 'a repository is made',
        description: 'An ECR repository that is there, by its name or ARN. Its lifecycle policy and its images stay as they are.',
        example: 'shop/api',
    },
    'listener-hosts': {
        kind: (0,_kinds_list_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p)(host, { min: 1, max: MOST_VALUES, of: 'hosts' }),
        at: 'http.listener.hosts',
        description: 'With use-load-balancer: the hosts whose requests are for this service. * stands for any characters, ? for one. With listener-paths at most 5 together.',
        example: ['api.example.com'],
    },
    'listener-paths': {
        kind: (0,_kinds_list_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p)(path, { min: 1, max: MOST_VALUES, of: 'paths' }),
        at: 'http.listener.paths',
        description: 'With use-load-balancer: the paths whose requests are for this service; with listener-hosts too, both have to fit. The service sees the whole path.',
        example: ['/api', '/api/*'],
    },
    'listener-priority': {
        kind: (0,_kinds_integer_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .n)(1, 50_000),
        at: 'http.listener.priority',
        defaultTold: 'one that is free',
        description: 'With use-load-balancer: the place of the rule among the others. Where two fit a request, the lower number has it.',
        example: 100,
    },
};


/***/ }),

/***/ 8791:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ CONTAINER_LISTS),
/* harmony export */   gH: () => (/* binding */ stackFragments),
/* harmony export */   nf: () => (/* binding */ mapsIn),
/* harmony export */   uq: () => (/* binding */ APP),
/* harmony export */   x: () => (/* binding */ layFragment),
/* harmony export */   z3: () => (/* binding */ FOREIGN_FIELDS)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8301);

/** The container that is ours: it has the image that is deployed, stands behind the target group, and the inputs speak of it. */
const APP = 'app';
/** The fields that a fragment must not have, each with the reason. */
const FOREIGN_FIELDS = {
    family: 'the family is the name of the project and the environment',
    taskDefinitionArn: 'AWS gives it',
    revision: 'AWS gives it',
    status: 'AWS gives it',
    requiresAttributes: 'AWS gives it',
    compatibilities: 'AWS gives it',
    registeredAt: 'AWS gives it',
    registeredBy: 'AWS gives it',
    deregisteredAt: 'AWS gives it',
    deleteRequestedAt: 'AWS gives it',
    tags: 'tags come from "tags", for everything alike',
};
/** Of one container. ECS takes the same port for TCP and for UDP; without a protocol it is TCP. */
const CONTAINER_LISTS = new Map([
    ['environment', { keyOf: nameOf, essence: 'value' }],
    ['secrets', { keyOf: nameOf, essence: 'valueFrom' }],
    ['portMappings', { keyOf: portOf }],
]);
const TASK_LISTS = new Map([['containerDefinitions', { keyOf: nameOf, inside: CONTAINER_LISTS }]]);
/**
 * Lays a fragment over a complete thing: maps merge by key, and so do containers by name, their variables and secrets
 * by name, and their ports by number; other lists replace; null deletes.
 */
function layFragment(complete, fragment) {
    const laid = merge(complete, fragment, 'delete', TASK_LISTS);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(laid) ? laid : {};
}
/** Lays one fragment over another; null stays, for what the result is laid over in the end. */
function stackFragments(lower, upper) {
    const stacked = merge(lower, upper, 'keep', TASK_LISTS);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(stacked) ? stacked : {};
}
function merge(under, over, nulls, lists) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(over))
        return over;
    const merged = new Map((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(under) ? Object.entries(under) : []);
    for (const [key, value] of Object.entries(over)) {
        const keyed = lists.get(key);
        if (value === null && nulls === 'delete')
            merged.delete(key);
        else if (keyed !== undefined)
            merged.set(key, mergeList(merged.get(key), value, nulls, keyed));
        else
            merged.set(key, merge(merged.get(key), value, nulls, lists));
    }
    return Object.fromEntries(merged);
}
function mergeList(under, over, nulls, list) {
    if (!Array.isArray(over))
        return over;
    const merged = Array.isArray(under) ? [...under] : [];
    for (const element of over) {
        const key = keyIn(list, element);
        const index = key === undefined ? -1 : merged.findIndex((other) => keyIn(list, other) === key);
        const laid = merge(index < 0 ? {} : merged[index], element, nulls, list.inside ?? new Map());
        const kept = nulls === 'delete' && isTakenAway(list, element) ? [] : [laid];
        merged.splice(index < 0 ? merged.length : index, index < 0 ? 0 : 1, ...kept);
    }
    return merged;
}
const keyIn = (list, element) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(element) ? list.keyOf(element) : undefined);
const isTakenAway = ({ essence }, element) => essence !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(element) && element[essence] === null;
function nameOf({ name }) {
    return typeof name === 'string' ? name : undefined;
}
function portOf({ containerPort, protocol }) {
    return containerPort === undefined ? undefined : `${containerPort}/${protocol ?? 'tcp'}`;
}
/** The maps in a list of a fragment; what else stands there is told elsewhere. */
function mapsIn(list) {
    return Array.isArray(list) ? list.filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4) : [];
}


/***/ }),

/***/ 4321:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ hasPlaceholder),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   rt: () => (/* binding */ orPlaceholder),
/* harmony export */   uw: () => (/* binding */ good)
/* harmony export */ });
/** Where the schema allows a `${NAME}` in place of a value; the definition is the schema document's. */
const PLACEHOLDER = { $ref: '#/definitions/placeholder' };
/** A schema that takes a `${NAME}` too. */
function orPlaceholder(schema) {
    return { anyOf: [schema, PLACEHOLDER] };
}
function good(value) {
    return { value };
}
function bad(complaint) {
    return { complaints: [complaint] };
}
/** True when a manifest's string has something to replace or an escaped `$${`. */
function hasPlaceholder(value) {
    return typeof value === 'string' && value.includes('${');
}
/** Reads a YAML value; what comes out of `${NAME}` reads as an input's text would. */
function readYaml(kind, value, fill) {
    if (!hasPlaceholder(value))
        return kind.fromYaml(value, fill);
    const filled = fill(value);
    if ('complaints' in filled)
        return filled;
    const reading = kind.fromText(filled.value);
    // What came from the job's environment may be secret: show what the manifest says instead.
    if ('complaints' in reading)
        return { complaints: reading.complaints.map((complaint) => ({ ...complaint, value })) };
    return reading;
}
/** A YAML value in words, without its content. */
function typeName(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    if (typeof value === 'string')
        return 'a text';
    return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`;
}


/***/ }),

/***/ 7204:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ SECRET_ARN),
/* harmony export */   Hs: () => (/* binding */ partsOfArn),
/* harmony export */   MH: () => (/* binding */ loadBalancerName),
/* harmony export */   Ny: () => (/* binding */ region),
/* harmony export */   S: () => (/* binding */ PARAMETER_ARN),
/* harmony export */   SL: () => (/* binding */ clusterName),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   eQ: () => (/* binding */ kmsKeyArn),
/* harmony export */   eU: () => (/* binding */ secretArn),
/* harmony export */   pX: () => (/* binding */ certificateArn),
/* harmony export */   w3: () => (/* binding */ roleArn)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5984);

const PARTITION = 'arn:aws(?:-[a-z]+)*';
const REGION = '[a-z]{2}(?:-[a-z]+)+-[0-9]';
const ACCOUNT = '[0-9]{12}';
/** The pattern of a secret's ARN in Secrets Manager, without what ECS may add behind it. */
const SECRET_ARN = `${PARTITION}:secretsmanager:${REGION}:${ACCOUNT}:secret:[A-Za-z0-9/_+=.@!-]+`;
/** The pattern of a parameter's ARN in SSM. */
const PARAMETER_ARN = `${PARTITION}:ssm:${REGION}:${ACCOUNT}:parameter/[A-Za-z0-9_./-]+`;
/** AWS's name of a region. */
const region = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)({
    what: 'an AWS region',
    allowed: 'a region like eu-central-1',
    pattern: new RegExp(`^${REGION}$`),
});
const roleArn = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)({
    what: 'the ARN of an IAM role',
    allowed: 'arn:aws:iam::<account>:role/<name>, the name at most 64 characters',
    pattern: new RegExp(`^${PARTITION}:iam::${ACCOUNT}:role/(?:[A-Za-z0-9+=,.@_/-]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$`),
});
const kmsKeyArn = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)({
    what: 'the ARN of a KMS key',
    allowed: 'arn:aws:kms:<region>:<account>:key/<id>',
    pattern: new RegExp(`^${PARTITION}:kms:${REGION}:${ACCOUNT}:(?:key|alias)/[A-Za-z0-9/_-]+$`),
});
const certificateArn = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)({
    what: 'the ARN of a certificate',
    allowed: 'arn:aws:acm:<region>:<account>:certificate/<id>',
    pattern: new RegExp(`^${PARTITION}:(?:acm:${REGION}:${ACCOUNT}:certificate/[A-Za-z0-9-]+|iam::${ACCOUNT}:server-certificate/[A-Za-z0-9+=,.@_/-]+)$`),
});
/** Something that is there, by the name or the ARN that ends in it. */
const nameOrArn = (what, arn, name, shape) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)({
    what: `the name or ARN of ${what}`,
    allowed: `the name of ${what}, or ${shape}`,
    pattern: new RegExp(`^(?:${name}|${PARTITION}:${arn})$`),
    maxLength: 512,
});
const CLUSTER = '[A-Za-z0-9_-]{1,255}';
const clusterName = nameOrArn('an ECS cluster', `ecs:${REGION}:${ACCOUNT}:cluster/${CLUSTER}`, CLUSTER, 'arn:aws:ecs:<region>:<account>:cluster/<name>');
const BALANCER = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?';
const loadBalancerName = nameOrArn('an Application Load Balancer', `elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/${BALANCER}/[0-9a-f]+`, BALANCER, 'arn:aws:elasticloadbalancing:<region>:<account>:loadbalancer/app/<name>/<id>');
const REPOSITORY_PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = `${REPOSITORY_PART}(?:/${REPOSITORY_PART})*`;
const repositoryName = nameOrArn('an ECR repository', `ecr:${REGION}:${ACCOUNT}:repository/${REPOSITORY}`, REPOSITORY, 'arn:aws:ecr:<region>:<account>:repository/<name>');
const LIKE_A_REFERENCE = new RegExp(`^${PARTITION}:(?:secretsmanager|ssm):`);
/** Hidden unless it begins as a reference does: somebody may have put the secret itself here. */
const secretArn = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)({
    what: 'the ARN of a secret in Secrets Manager',
    allowed: 'arn:aws:secretsmanager:<region>:<account>:secret:<name>, without a json key behind it',
    pattern: new RegExp(`^${SECRET_ARN}$`),
    hide: (value) => !LIKE_A_REFERENCE.test(value),
});
/** The parts of an ARN that rules compare. */
function partsOfArn(arn) {
    const [, , service = '', arnRegion = '', account = ''] = arn.split(':');
    return { service, region: arnRegion, account };
}


/***/ }),

/***/ 1907:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4321);

const fix = 'Use true or false.';
/** true or false, also as True and TRUE, which YAML 1.2 takes too. */
const boolean = {
    allowed: 'true or false',
    schema: { type: 'boolean' },
    fromText(text) {
        if (/^(true|True|TRUE)$/.test(text))
            return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(true);
        if (/^(false|False|FALSE)$/.test(text))
            return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(false);
        return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: text, message: 'is neither true nor false', fix });
    },
    fromYaml(value) {
        if (typeof value === 'boolean')
            return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(value);
        return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({
            ...((typeof value === 'string' || typeof value === 'number') && { value: String(value) }),
            message: `is ${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(value)}, not true or false`,
            fix: `${fix} Without quotes.`,
        });
    },
    show: String,
};


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ choice)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4321);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(73);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5984);



/** One of a few words. */
function choice(...words) {
    const allowed = words.join(' or ');
    const fix = `Use ${allowed}.`;
    const fromText = (value) => {
        const found = words.find((word) => word === value);
        return found === undefined
            ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value, message: 'is not known', fix: (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .withNearest */ .R)(fix, value, words) })
            : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(found);
    };
    return {
        allowed,
        schema: { enum: words },
        fromText,
        fromYaml: (value) => (typeof value === 'string' ? fromText(value) : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .notText */ .n)(value, fix)),
        show: (value) => value,
    };
}


/***/ }),

/***/ 6199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ showDuration),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4321);

const PATTERN = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9})s)?$/;
/** A length of time with its unit, `30s`, `5m`, `1h` or `1m30s`, between two bounds in seconds. The value is in seconds. */
function duration(min, max) {
    const allowed = `a duration from ${showDuration(min)} to ${showDuration(max)}`;
    const fix = `Give ${allowed}, like 30s, 5m or 1h.`;
    const fromText = (text) => {
        if (/^\d{1,9}(\.\d{1,9})?$/.test(text))
            return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({
                value: text,
                message: 'has no unit',
                fix: `Write ${text}s for seconds, ${text}m for minutes. ${fix}`,
            });
        const match = PATTERN.exec(text);
        if (match === null)
            return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: text, message: 'is not a duration', fix });
        const [, hours = '0', minutes = '0', seconds = '0'] = match;
        const value = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
        if (value < min)
            return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: text, message: 'is too short', fix });
        return value > max ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: text, message: 'is too long', fix }) : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(value);
    };
    return {
        allowed,
        schema: { type: 'string', pattern: PATTERN.source },
        fromText,
        fromYaml(value) {
            if (typeof value === 'string')
                return fromText(value);
            return typeof value === 'number'
                ? fromText(String(value))
                : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ message: `is ${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(value)}, not a duration`, fix });
        },
        show: showDuration,
    };
}
/** Seconds in the largest unit that holds them whole: 90 → 90s, 120 → 2m. */
function showDuration(seconds) {
    if (seconds > 0 && seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds > 0 && seconds % 60 === 0 && seconds > 60 ? `${seconds / 60}m` : `${seconds}s`;
}


/***/ }),

/***/ 1757:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ oneOfNumbers),
/* harmony export */   n: () => (/* binding */ integer)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4321);

/** A whole number between two bounds, both included. */
function integer(min, max) {
    const allowed = `a whole number from ${min} to ${max}`;
    const fix = `Give ${allowed}.`;
    const check = (value) => value >= min && value <= max
        ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(value)
        : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: String(value), message: value < min ? 'is too small' : 'is too large', fix });
    return {
        allowed,
        schema: { type: 'integer', minimum: min, maximum: max },
        fromText: (text) => /^-?\d{1,15}$/.test(text) ? check(Number(text)) : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: text, message: 'is not a whole number', fix }),
        fromYaml: (value) => (isWhole(value) ? check(value) : notWhole(value, fix)),
        show: String,
    };
}
/** One of a fixed set of whole numbers. */
function oneOfNumbers(numbers, message) {
    const allowed = numbers.join(', ');
    const fix = `Use ${allowed}.`;
    const check = (value) => numbers.includes(value) ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(value) : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: String(value), message, fix });
    return {
        allowed,
        schema: { enum: numbers },
        fromText: (text) => /^-?\d{1,15}$/.test(text) ? check(Number(text)) : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: text, message: 'is not a whole number', fix }),
        fromYaml: (value) => (isWhole(value) ? check(value) : notWhole(value, fix)),
        show: String,
    };
}
function isWhole(value) {
    return typeof value === 'number' && Number.isSafeInteger(value);
}
function notWhole(value, fix) {
    if (typeof value === 'number')
        return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value: String(value), message: 'is not a whole number', fix });
    if (typeof value === 'string')
        return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ value, message: 'is a text, not a number', fix: `${fix} In plain digits, without quotes.` });
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ message: `is ${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(value)}, not a number`, fix });
}


/***/ }),

/***/ 6455:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4321);

/** Different texts of one kind: one a line or between commas in an input, a list in YAML. */
function list(item, { min, max, of }) {
    const allowed = `${min} to ${max} ${of}, each ${item.allowed}`;
    const fix = `Give ${min} to ${max} ${of}.`;
    const collect = (readings) => {
        const complaints = [];
        const values = [];
        for (const reading of readings) {
            if ('complaints' in reading)
                complaints.push(...reading.complaints);
            else if (values.includes(reading.value))
                complaints.push({ value: reading.value, message: 'is there twice', fix: 'Give it once.' });
            else
                values.push(reading.value);
        }
        if (readings.length < min || readings.length > max)
            complaints.push({ message: `has ${readings.length === 1 ? '1 entry' : `${readings.length} entries`}`, fix });
        return complaints.length === 0 ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(values) : { complaints };
    };
    return {
        allowed,
        schema: { type: 'array', minItems: min, maxItems: max, uniqueItems: true, items: (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .orPlaceholder */ .rt)(item.schema) },
        fromText: (text) => collect(text
            .split(/[\s,]+/)
            .filter((word) => word !== '')
            .map((word) => item.fromText(word))),
        fromYaml: (value, fill) => Array.isArray(value)
            ? collect(value.map((element) => (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .gM)(item, element, fill)))
            : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({
                message: `is ${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(value)}, not a list`,
                fix: `Give a list of ${of}, each on a line after "- ".`,
            }),
        show: (value) => value.join(', '),
    };
}


/***/ }),

/***/ 2173:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ map)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8301);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4321);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2620);



/** Names with texts: `NAME=value`, one a line, in an input; a map in YAML. */
function map(rule) {
    const { name, value, of, line, max } = rule;
    return {
        allowed: `${line}, one a line`,
        schema: {
            type: 'object',
            propertyNames: name.schema,
            additionalProperties: {
                anyOf: [(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .orPlaceholder */ .rt)(value.schema), { type: rule.scalars ? ['number', 'boolean', 'null'] : 'null' }],
            },
            maxProperties: max,
        },
        fromText(text) {
            const collected = collector(rule);
            for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
                const entry = raw.trim();
                if (entry !== '' && !entry.startsWith('#'))
                    collected.addLine(entry, index + 1);
            }
            return collected.finish();
        },
        fromYaml(given, fill) {
            if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(given))
                return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ message: `is ${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(given)}, not a map`, fix: `Give ${of} as "name: value", one a line.` });
            const collected = collector(rule);
            for (const [key, element] of Object.entries(given)) {
                // null deletes: here nothing weaker is left to delete from.
                if (element !== null)
                    collected.add(key, readElement(rule, element, fill));
            }
            return collected.finish();
        },
        show: (entries) => Object.entries(entries)
            .map(([key, element]) => `${key}=${element}`)
            .join(', '),
        merge: (weaker, stronger) => ({ ...weaker, ...stronger }),
    };
}
function collector({ name, value, of, line, max, hidden }) {
    const entries = new Map();
    const complaints = [];
    function add(key, reading) {
        const named = name.fromText(key);
        if ('complaints' in named)
            complaints.push(...named.complaints);
        else if ('value' in reading)
            entries.set(key, reading.value);
        else
            for (const complaint of reading.complaints)
                complaints.push({ ...complaint, part: key, ...(hidden && { value: _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG }) });
    }
    function addLine(entry, number) {
        const at = entry.indexOf('=');
        const key = entry.slice(0, Math.max(at, 0)).trim();
        const text = entry.slice(at + 1).trim();
        const reading = value.fromText(text);
        // The head of a base64 secret, "c2VjcmV0==", looks like a name too: it is told only with something behind it.
        const untellable = hidden && ('complaints' in name.fromText(key) || ('complaints' in reading && /^=?$/.test(text)));
        if (at < 1 || untellable)
            complaints.push({ part: `line ${number}`, message: `is not ${line}`, fix: `Write ${line}.` });
        else if (entries.has(key))
            complaints.push({ part: key, message: 'is given twice', fix: 'Give it once.' });
        else
            add(key, reading);
    }
    function finish() {
        if (entries.size > max)
            complaints.push({ message: `has ${entries.size} ${of}`, fix: `Give at most ${max}.` });
        return complaints.length === 0 ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(Object.fromEntries(entries)) : { complaints };
    }
    return { add, addLine, finish };
}
/** A number or boolean that reads otherwise than it is written, like 1.10, comes from the manifest as a text. */
function readElement({ value, scalars }, element, fill) {
    if (typeof element === 'string')
        return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .gM)(value, element, fill);
    if (scalars && (typeof element === 'boolean' || typeof element === 'number'))
        return value.fromText(String(element));
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ message: `is ${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(element)}, not a text`, fix: 'Put it in quotes.' });
}


/***/ }),

/***/ 9026:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MAX_USER_TAGS),
/* harmony export */   _: () => (/* binding */ tags)
/* harmony export */ });
/* harmony import */ var _map_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2173);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5984);


/** AWS takes 50 tags on a thing. A revision that was healthy has 16 of our own; the rest is for what AWS services add. */
const MAX_USER_TAGS = 30;
const CHARACTERS = '[\\p{L}\\p{Z}\\p{N}_.:/=+@-]';
const tags = (0,_map_js__WEBPACK_IMPORTED_MODULE_0__/* .map */ .T)({
    name: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)({
        what: 'a tag key that can be given',
        allowed: 'letters, digits, spaces and _ . : / = + - @, at most 128, not starting with "aws:" or "fargate-platform:", which are taken',
        pattern: new RegExp(`^(?![Aa][Ww][Ss]:|fargate-platform:)${CHARACTERS}+$`, 'u'),
        maxLength: 128,
    }),
    value: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)({
        what: 'a text that AWS takes in a tag',
        allowed: 'letters, digits, spaces and _ . : / = + - @, at most 256',
        pattern: new RegExp(`^${CHARACTERS}*$`, 'u'),
        maxLength: 256,
    }),
    of: 'tags',
    line: 'key=value',
    max: MAX_USER_TAGS,
    hidden: false,
    scalars: true,
});


/***/ }),

/***/ 5984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text),
/* harmony export */   n: () => (/* binding */ notText)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4321);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2620);


/** A text that fits one pattern. */
function text({ what, allowed, pattern, maxLength, hide }) {
    const fix = `Give ${allowed}.`;
    const fromText = (value) => {
        const shown = { value: hide?.(value) ? _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG : value };
        if (maxLength !== undefined && value.length > maxLength)
            return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ ...shown, message: `is longer than ${maxLength} characters`, fix });
        return pattern.test(value) ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(value) : (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ ...shown, message: `is not ${what}`, fix });
    };
    return {
        allowed,
        schema: { type: 'string', pattern: pattern.source, ...(maxLength !== undefined && { maxLength }) },
        fromText,
        fromYaml: (value) => (typeof value === 'string' ? fromText(value) : notText(value, fix)),
        show: (value) => value,
    };
}
/** The complaint about a YAML value that should have been a text. */
function notText(value, fix) {
    const quotes = typeof value === 'number' || typeof value === 'boolean' ? ' Put it in quotes.' : '';
    return (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)({ message: `is ${(0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(value)}, not a text`, fix: fix + quotes });
}


/***/ }),

/***/ 9891:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ replacementName),
/* harmony export */   Z: () => (/* binding */ usedOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export fitElbName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The longest name that AWS takes for a load balancer or a target group. */
const ELB_NAME_LIMIT = 32;
/** Which service it is, by the values of the fields that every verb shares. */
function identityOf({ project, environment, service, ...values }) {
    return { project, environment, service, use: usedOf(values) };
}
/** What is used, among the values of the fields. */
function usedOf(values) {
    return {
        cluster: values['use-cluster'],
        loadBalancer: values['use-load-balancer'],
        repository: values['use-repository'],
    };
}
/** The names of everything that belongs to one service. They are its identity: nothing else finds it again. */
function namesOf({ project, environment, service, use = {} }) {
    const name = [project, environment, service].filter((part) => part !== undefined).join('-');
    return {
        // ECR takes lower case only.
        repository: nameIn(use.repository) ?? name.toLowerCase(),
        logGroup: `/ecs/${name}`,
        loadBalancer: nameIn(use.loadBalancer) ?? fitElbName(`${name}-alb`),
        targetGroup: fitElbName(`${name}-tg`),
        /** What the tag of a target group says, whatever name it has. */
        targetGroupInFull: `${name}-tg`,
        /** What the tag of the rule says that leads here; there is none on a load balancer for this service alone. */
        ruleInFull: use.loadBalancer === undefined ? undefined : `${name}-rule`,
        cluster: nameIn(use.cluster) ?? name,
        family: name,
        service: name,
    };
}
const IN_ARN = /^arn:.*?:(?:(?:cluster|repository)\/(.+)|loadbalancer\/app\/([^/]+)\/.+)$/;
function nameIn(nameOrArn) {
    const [, name, ofBalancer] = IN_ARN.exec(nameOrArn ?? '') ?? [];
    return name ?? ofBalancer ?? nameOrArn;
}
/** The name of a target group that takes the place of another one, by the mark of what makes it different. */
function replacementName({ targetGroupInFull }, mark) {
    return fitElbName(`${targetGroupInFull}-${mark}`);
}
/** A name of up to 32 characters: the full one, or its first 23 and 8 hex digits of its SHA-256, so that two long names stay apart. */
function fitElbName(fullName) {
    if (fullName.length <= ELB_NAME_LIMIT)
        return fullName;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(fullName).digest('hex').slice(0, 8);
    return `${fullName.slice(0, 23).replace(/-+$/, '')}-${hash}`;
}


/***/ }),

/***/ 73:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withNearest),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that the word was probably meant to be; undefined when none is near. */
function nearest(word, candidates) {
    const limit = Math.max(1, Math.floor(word.length / 3));
    let best;
    for (const candidate of candidates) {
        // A length that differs by more than the limit can't be near; it also bounds the work for hostile words.
        if (Math.abs(candidate.length - word.length) > limit)
            continue;
        const distance = distanceBetween(word.toLowerCase(), candidate.toLowerCase());
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate;
}
/** The fix, with the nearest candidate named in front of it when there is one. */
function withNearest(fix, word, candidates) {
    const found = nearest(word, candidates);
    return found === undefined ? fix : `Did you mean ${found}? ${fix}`;
}
/** Levenshtein's distance, with two swapped neighbours counted as one mistake: "dve" is near to "dev". */
function distanceBetween(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replace;
            next.push(Math.min(replace, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 2620:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ listedTexts),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   Vw: () => (/* binding */ formatProblem)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4350);

/** Stands for a value that may be a secret. */
const HIDDEN = '(value hidden)';
const LONGEST_VALUE = 100;
/** Names in a manifest may be of any length. */
const LONGEST_PLACE = 200;
/** Some sentences quote. */
const LONGEST_SENTENCE = 800;
/** So many are told: who has more has one mistake many times, or another file than they think. */
const MOST = 100;
/** One line that says where, what and what to do. */
function formatProblem({ where, value, message, fix }) {
    const place = cut(where, LONGEST_PLACE);
    const subject = value === undefined ? place : `${place}: ${showValue(value)}`;
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(`${subject} ${cut(message, LONGEST_SENTENCE)}. ${cut(fix, LONGEST_SENTENCE)}`);
}
/** All that is wrong, in one text: numbered when there are several. */
function listed(problems) {
    return listedTexts(problems.map(formatProblem));
}
/** The same, of problems that are texts already. */
function listedTexts(problems) {
    if (problems.length === 1)
        return problems.join('');
    const more = problems.length - MOST;
    return [
        `${problems.length} problems, nothing was changed:`,
        ...problems.slice(0, MOST).map((text, i) => `${i + 1}. ${text}`),
        ...(more > 0 ? [`… and ${more} more, told once these are mended.`] : []),
    ].join('\n');
}
function showValue(value) {
    if (value === HIDDEN)
        return value;
    const short = cut(value, LONGEST_VALUE);
    return /^[\w.:/@$&{}=+-]+…?$/.test(short) ? short : (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .k)(short);
}
const cut = (text, longest) => (text.length > longest ? `${text.slice(0, longest)}…` : text);


/***/ }),

/***/ 3602:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ readField),
/* harmony export */   ie: () => (/* binding */ whereIs),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   ri: () => (/* binding */ inputProblems)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7442);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4321);


const ABSENT = { value: undefined };
/** Reads one field by precedence: input, manifest, environment variable, default. Without problems and value it is absent. */
function readField(name, sources) {
    const field = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp[name];
    const manifest = fromManifest(field, name, sources);
    const input = fromInput(field, name, sources.inputs);
    if ('problems' in manifest || 'problems' in input)
        return { problems: [manifest, input].flatMap((outcome) => ('problems' in outcome ? outcome.problems : [])) };
    const value = combine(field, manifest.value, input.value);
    if (value !== undefined)
        return { value };
    const fallback = fromEnvironment(field, sources);
    if ('problems' in fallback || fallback.value !== undefined)
        return fallback;
    if (field.default !== undefined)
        return { value: field.default };
    return !isNeeded(field, sources) || isNeededElsewhere(name, sources)
        ? ABSENT
        : { problems: [missing(field, name, sources.layers)] };
}
function isNeeded({ needed, neededWithout: other }, sources) {
    if (other === undefined || !(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFieldName */ .ac)(other))
        return needed !== undefined;
    return !isSaid(other, sources);
}
/** What is wrong with one input, whatever the manifest may say: it is malformed, or missing though it has no other place. */
function inputProblems(name, inputs) {
    const field = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp[name];
    const input = fromInput(field, name, inputs);
    if ('problems' in input)
        return input.problems;
    const isMissing = input.value === undefined && field.needed === 'action';
    return isMissing ? [missing(field, name, undefined)] : [];
}
/** Whether anybody has said anything of a field, so that it is not the default. */
function isGiven(name, sources) {
    const { fallback = [] } = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp[name];
    return isSaid(name, sources) || fallback.some((variable) => textOf(sources.env[variable]) !== undefined);
}
/** Whether it is in the workflow or the manifest. */
function isSaid(name, { inputs, layers }) {
    return textOf(inputs[name]) !== undefined || (layers?.valueOf(name) ?? undefined) !== undefined;
}
/** Where a field's value, or one key of it, comes from, as problems tell it. */
function whereIs(name, part, { inputs, layers, env }) {
    const text = textOf(inputs[name]);
    const input = part === undefined ? `input ${name}` : `input ${name}, ${part}`;
    const inManifest = (layers?.valueOf(name) ?? undefined) !== undefined;
    if (layers === undefined || !inManifest)
        return text === undefined ? whereElse(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp[name], name, env) : input;
    if (text === undefined)
        return layers.whereIs(name, part);
    if (part === undefined)
        return input;
    const reading = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp[name].kind.fromText(text);
    const inInput = 'value' in reading && typeof reading.value === 'object' && Object.hasOwn(reading.value, part);
    return inInput ? input : layers.whereIs(name, part);
}
function whereElse(field, name, env) {
    const variable = field.fallback?.find((candidate) => textOf(env[candidate]) !== undefined);
    return variable === undefined ? `default of ${name}` : `environment variable ${variable}`;
}
function fromManifest(field, name, { layers, fill }) {
    if (layers === undefined)
        return ABSENT;
    // Told already, where it stands.
    if (layers.spoiled.has(name))
        return { problems: [] };
    const given = layers.valueOf(name);
    if (given === undefined || given === null)
        return ABSENT;
    return outcomeOf((0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .gM)(field.kind, given, fill), (part) => layers.whereIs(name, part));
}
function fromInput(field, name, inputs) {
    const text = field.manifestOnly ? undefined : textOf(inputs[name]);
    if (text === undefined)
        return ABSENT;
    return outcomeOf(field.kind.fromText(text), (part) => part === undefined ? `input ${name}` : `input ${name}, ${part}`);
}
function fromEnvironment(field, { env }) {
    for (const variable of field.fallback ?? []) {
        const text = textOf(env[variable]);
        if (text !== undefined)
            return outcomeOf(field.kind.fromText(text), () => `environment variable ${variable}`);
    }
    return ABSENT;
}
function outcomeOf(reading, place) {
    if ('value' in reading)
        return reading;
    return { problems: reading.complaints.map(({ part, ...complaint }) => ({ where: place(part), ...complaint })) };
}
function combine(field, weaker, stronger) {
    if (weaker === undefined || stronger === undefined)
        return stronger ?? weaker;
    return field.kind.merge?.(weaker, stronger) ?? stronger;
}
/** An environment that is missing or misspelt would make everything of its block look missing too. */
function isNeededElsewhere(name, { layers }) {
    return layers !== undefined && !layers.knowsEnvironment && layers.isGivenSomewhere(name);
}
function missing(field, name, layers) {
    const places = [`input ${name}`];
    if (layers !== undefined && field.at !== undefined)
        places.push(`${layers.file}: ${field.at}`);
    const fix = `Give ${field.kind.allowed}.`;
    const manifest = layers === undefined && field.at !== undefined ? ` A manifest may hold it as ${field.at}.` : '';
    return { where: places.join(' or '), message: 'is missing', fix: fix + manifest };
}
function textOf(text) {
    return text?.trim() || undefined;
}


/***/ }),

/***/ 5826:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf),
/* harmony export */   q: () => (/* binding */ DEFAULT)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8301);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7442);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4321);
/* harmony import */ var _read_field_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3602);




const DEFAULT = 'default';
const NOT_SHOWN = '(not shown)';
/** Pure: what these fields came to. A field that has no value, and no meaning without one, is not among them. */
function settingsOf(names, values, sources) {
    return names.flatMap((name) => {
        const field = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp[name];
        // GitHub gives the action's own default as if the workflow had: nobody could tell the two apart.
        return field.defaultInAction === undefined ? ofField(name, field, values[name], sources) : [];
    });
}
function ofField(name, field, value, sources) {
    const { defaultTold: told } = field;
    if (!(0,_read_field_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(name, sources)) {
        const text = told ?? (value === undefined ? undefined : field.kind.show(value));
        return text === undefined ? [] : [{ name, value: text, from: DEFAULT }];
    }
    // What merges by key may come from several places.
    const isMap = field.kind.merge !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value);
    const parts = isMap ? Object.keys(value) : [undefined];
    return parts.map((part) => {
        const from = (0,_read_field_js__WEBPACK_IMPORTED_MODULE_2__/* .whereIs */ .ie)(name, part, sources);
        const shown = () => {
            if (field.confidential)
                return NOT_SHOWN;
            return asWritten(name, part, from, sources) ?? (isMap ? String(value[part ?? '']) : field.kind.show(value));
        };
        return { name: part === undefined ? name : `${name}.${part}`, value: shown(), from };
    });
}
/** What the job's environment fills in may be secret: it is shown as the manifest has it. */
function asWritten(name, part, from, { layers }) {
    if (layers === undefined || from !== layers.whereIs(name, part))
        return undefined;
    const all = layers.valueOf(name);
    const written = part !== undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(all) ? all[part] : all;
    const texts = Array.isArray(written) ? written : [written];
    return texts.some(_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPlaceholder */ .Kc) ? texts.join(', ') : undefined;
}


/***/ }),

/***/ 1552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ ENVIRONMENT_FIELDS),
/* harmony export */   I9: () => (/* binding */ environmentSpecOf),
/* harmony export */   Tv: () => (/* binding */ ACCESS_FIELDS),
/* harmony export */   YK: () => (/* binding */ accessOf),
/* harmony export */   rI: () => (/* binding */ specOf)
/* harmony export */ });
/* harmony import */ var _fields_account_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8554);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9891);


const ACCESS_FIELDS = ['role-to-assume', 'expected-account-id'];
function accessOf(values) {
    return {
        region: values['aws-region'],
        role: values['role-to-assume'],
        account: values['expected-account-id'],
    };
}
/** The fields that describe what outlives releases. */
const ENVIRONMENT_FIELDS = [
    'environment',
    'project',
    'service',
    'manifest',
    'aws-region',
    ...ACCESS_FIELDS,
    'tags',
    'adopt',
    'vpc-id',
    'public-subnet-ids',
    'load-balancer-security-group-ids',
    'scheme',
    'deletion-protection',
    'use-cluster',
    'use-load-balancer',
    'use-repository',
    'listener-hosts',
    'listener-paths',
    'listener-priority',
    'container-port',
    'certificate-arn',
    'health-check-path',
    'health-check-interval',
    'health-check-timeout',
    'healthy-threshold',
    'unhealthy-threshold',
    'health-check-matcher',
    'deregistration-delay',
    'kms-key-arn',
    'keep-images',
    'log-retention-days',
    'container-insights',
];
/** Groups the values of the fields as the rest of the code thinks of them. */
function environmentSpecOf(values, given) {
    return {
        /** The fields that somebody has given: all others have their defaults. */
        given,
        project: values.project,
        environment: values.environment,
        service: values.service,
        use: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .usedOf */ .Z)(values),
        region: values['aws-region'],
        access: accessOf(values),
        adopt: values.adopt,
        tags: values.tags ?? {},
        network: {
            vpcId: values['vpc-id'],
            publicSubnets: values['public-subnet-ids'] ?? [],
            loadBalancerSecurityGroups: values['load-balancer-security-group-ids'] ?? [],
            scheme: values.scheme,
            deletionProtection: values['deletion-protection'],
        },
        listener: {
            hosts: values['listener-hosts'] ?? [],
            paths: values['listener-paths'] ?? [],
            priority: values['listener-priority'],
        },
        repository: { kmsKey: values['kms-key-arn'], keepImages: values['keep-images'] },
        logs: { retentionDays: values['log-retention-days'] },
        cluster: { containerInsights: values['container-insights'] },
        container: { port: values['container-port'] },
        http: {
            certificate: values['certificate-arn'],
            path: values['health-check-path'],
            interval: values['health-check-interval'],
            timeout: values['health-check-timeout'],
            healthyThreshold: values['healthy-threshold'],
            unhealthyThreshold: values['unhealthy-threshold'],
            matcher: values['health-check-matcher'],
            deregistrationDelay: values['deregistration-delay'],
        },
    };
}
/** The same of everything, for a release. */
function specOf(values, given) {
    const environment = environmentSpecOf(values, given);
    return {
        ...environment,
        infrastructure: values.infrastructure,
        wake: values.wake,
        allowOlder: values['allow-older'],
        onSuperseded: values['on-superseded'],
        githubToken: values['github-token'],
        waitTimeout: values['wait-timeout'],
        stableFor: values['stable-for'] ?? values['health-check-interval'],
        waitFor: values['wait-for'],
        maxFailedStarts: values['max-failed-starts'],
        onFailure: values['on-failure'],
        onCancel: values['on-cancel'],
        image: values.image,
        imageTag: values['image-tag'],
        network: {
            ...environment.network,
            privateSubnets: values['private-subnet-ids'],
            serviceSecurityGroups: values['service-security-group-ids'],
            assignPublicIp: values['assign-public-ip'],
        },
        roles: { execution: values['execution-role-arn'], task: values['task-role-arn'] },
        task: {
            cpu: values.cpu,
            memory: values.memory,
            cpuArchitecture: values['cpu-architecture'],
            desiredCount: values['desired-count'],
            fragment: values['task-definition'],
        },
        container: {
            ...environment.container,
            environment: values['environment-variables'] ?? {},
            secrets: values.secrets ?? {},
            appSecret: values['app-secret-arn'],
            healthCheck: values['container-health-check'],
        },
        http: { ...environment.http, gracePeriod: values['health-check-grace-period'] },
        database: databaseOf(values),
    };
}
function databaseOf(values) {
    const [host, name, secret] = [values['db-host'], values['db-name'], values['db-secret-arn']];
    if (host === undefined && name === undefined && secret === undefined)
        return undefined;
    return { host, port: values['db-port'] ?? _fields_account_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_DB_PORT */ .j, name, secret };
}


/***/ }),

/***/ 3399:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vc: () => (/* binding */ inputsOf),
  io: () => (/* binding */ verbTable),
  PB: () => (/* binding */ verbs)
});

// UNUSED EXPORTS: TARGET, verbNames

// EXTERNAL MODULE: ./src/spec/fields.ts + 9 modules
var fields = __nccwpck_require__(7442);
// EXTERNAL MODULE: ./src/spec/kinds/boolean.ts
var kinds_boolean = __nccwpck_require__(1907);
// EXTERNAL MODULE: ./src/spec/kind.ts
var kind = __nccwpck_require__(4321);
// EXTERNAL MODULE: ./src/spec/nearest.ts
var nearest = __nccwpck_require__(73);
// EXTERNAL MODULE: ./src/spec/kinds/integer.ts
var integer = __nccwpck_require__(1757);
;// CONCATENATED MODULE: ./src/spec/kinds/count.ts



const WORDS = ['asleep', 'awake'];
const fix = 'Use asleep, awake, or a whole number from 0 to 5000.';
const number = (0,integer/* integer */.n)(0, 5000);
function fromText(given) {
    const word = WORDS.find((known) => known === given);
    if (word !== undefined)
        return (0,kind/* good */.uw)(word);
    if (/^-?\d+$/.test(given))
        return number.fromText(given);
    return (0,kind/* bad */.MB)({ value: given, message: 'is neither asleep, awake nor a number', fix: (0,nearest/* withNearest */.R)(fix, given, WORDS) });
}
/** asleep, awake, or a number of tasks. */
const count = {
    allowed: 'asleep, awake, or a whole number from 0 to 5000',
    schema: { anyOf: [{ enum: WORDS }, number.schema] },
    fromText,
    fromYaml: (value) => fromText(String(value)),
    show: String,
};

// EXTERNAL MODULE: ./src/image/source.ts + 1 modules
var source = __nccwpck_require__(4041);
// EXTERNAL MODULE: ./src/spec/kinds/text.ts
var kinds_text = __nccwpck_require__(5984);
;// CONCATENATED MODULE: ./src/spec/kinds/revision.ts



const ALLOWED = 'the number of a revision (7), an image tag, or a commit';
const revision_fix = `Give ${ALLOWED}.`;
/** A release, as people name one: which of the three it is, the revisions of the environment tell. */
function revision_fromText(given) {
    return source/* TAG */.Dk.test(given) ? (0,kind/* good */.uw)(given) : (0,kind/* bad */.MB)({ value: given, message: 'names no release', fix: revision_fix });
}
/** A revision's number, an image tag, or a commit. */
const revision = {
    allowed: ALLOWED,
    schema: { type: 'string', pattern: source/* TAG */.Dk.source },
    fromText: revision_fromText,
    fromYaml: (value) => (typeof value === 'string' ? revision_fromText(value) : (0,kinds_text/* notText */.n)(value, revision_fix)),
    show: (value) => value,
};

;// CONCATENATED MODULE: ./src/spec/outputs.ts
/** The outputs of the action, each with what it gives. */
const outputs = {
    outcome: 'deployed, unchanged, asleep, rolled-back, superseded, cancelled, failed or timed-out. Always set; the others as far as they are known.',
    url: "The address of the application: the load balancer's DNS name. With a certificate it is https there, which the certificate does not cover: point your domain at it. With use-load-balancer the first of listener-hosts and what the first of listener-paths begins with; empty where all hosts are patterns.",
    image: 'The image that was asked for: repository and tag.',
    'image-digest': 'The digest of that image.',
    'repository-url': 'The address of the repository.',
    'task-definition-arn': 'The ARN of the task definition that was asked for.',
    'previous-task-definition-arn': 'The ARN of the task definition that ran before; empty on a first deploy.',
    'service-arn': 'The ARN of the service.',
    'cluster-arn': 'The ARN of the cluster.',
    'target-group-arn': 'The ARN of the target group.',
    'load-balancer-dns-name': 'The DNS name of the load balancer.',
    'deployment-id': 'The id of the deployment that was watched, also when nothing had to change.',
    changes: 'What was done to each resource, as JSON: resource to action.',
};
function pick(...names) {
    return Object.fromEntries(names.map((name) => [name, outputs[name]]));
}

// EXTERNAL MODULE: ./src/spec/spec.ts
var spec = __nccwpck_require__(1552);
;// CONCATENATED MODULE: ./src/spec/verbs.ts







/** What names an environment: all that most verbs have to know. */
const TARGET = [
    'environment',
    'project',
    'service',
    'manifest',
    'aws-region',
    'use-cluster',
    'use-load-balancer',
    'use-repository',
    ...spec/* ACCESS_FIELDS */.Tv,
];
/** How the tasks are watched that an action starts. */
const WATCH = ['wait-timeout', 'stable-for', 'max-failed-starts'];
/** What matters only once something is rolled out. */
const OF_A_ROLLOUT = [
    'wait-timeout',
    'stable-for',
    'on-failure',
    'on-cancel',
    'wait-for',
    'allow-older',
    'on-superseded',
];
const without = (names) => fields/* inputNames */.vj.filter((name) => !names.includes(name));
/** Every action of the suite. The root action is deploy. */
const verbs = {
    deploy: {
        does: 'Run a container on AWS ECS Fargate behind a load balancer; green only when it is healthy, or nothing was asked to run.',
        shared: fields/* inputNames */.vj,
        own: {},
        outputs: outputs,
        rollsOut: true,
    },
    plan: {
        does: 'Say what a deploy to AWS ECS Fargate would change, field by field, and what that costs. Writes nothing.',
        shared: without(OF_A_ROLLOUT),
        optional: ['image'],
        own: {},
        outputs: {
            changed: 'true when a deploy would change anything, else false.',
            refused: 'true when a deploy would be refused; the plan says why.',
            plan: 'The path of the plan as a JSON file.',
            markdown: 'The path of the plan as a Markdown file, for a comment on a pull request.',
            ...pick('url', 'image-digest'),
        },
        rollsOut: false,
    },
    environment: {
        does: 'Make or heal what outlives releases on AWS ECS Fargate: repository, log group, load balancer, cluster.',
        shared: spec/* ENVIRONMENT_FIELDS */.I4,
        own: {},
        outputs: {
            outcome: 'created, healed, unchanged, failed or cancelled. Always set; the others as far as they are known.',
            ...pick('url', 'repository-url', 'cluster-arn', 'target-group-arn', 'load-balancer-dns-name', 'changes'),
        },
        rollsOut: false,
    },
    rollback: {
        does: 'Put an environment on AWS ECS Fargate back to the last release that was healthy, or to one that you name.',
        shared: [...TARGET, ...WATCH, 'on-failure', 'on-cancel'],
        own: {
            to: {
                kind: revision,
                defaultTold: 'the last release before the present one that was seen healthy',
                description: 'What to go back to: the number of a task definition revision, an image tag, or a commit (7 to 40 characters of it).',
            },
        },
        outputs: {
            outcome: 'deployed (it runs and is healthy), unchanged, asleep, rolled-back (it did not become healthy, and what ran before was put back), superseded, cancelled, failed or timed-out. Always set; the others as far as they are known.',
            ...pick('url', 'image-digest', 'task-definition-arn', 'previous-task-definition-arn', 'service-arn', 'deployment-id', 'changes'),
        },
        rollsOut: true,
    },
    scale: {
        does: 'Put an environment on AWS ECS Fargate to sleep, wake it, or set how many tasks run; green when it is so.',
        shared: [...TARGET, ...WATCH],
        own: {
            to: {
                kind: count,
                needed: 'action',
                description: 'asleep (no task; everything else stays), awake (as many tasks as before it was put to sleep), or a number of tasks.',
            },
        },
        outputs: {
            outcome: 'scaled, asleep, unchanged, superseded, cancelled, failed or timed-out. Always set.',
            tasks: 'How many tasks are wanted now.',
            ...pick('url', 'task-definition-arn', 'service-arn', 'deployment-id'),
        },
        rollsOut: false,
    },
    status: {
        does: 'Say what runs in an environment on AWS ECS Fargate, of which commit, and whether it is healthy. Writes nothing.',
        shared: TARGET,
        own: {
            'fail-when-unhealthy': {
                kind: kinds_boolean/* boolean */.z,
                default: false,
                description: 'Fail when fewer tasks are healthy than are wanted, or there is no service.',
            },
        },
        outputs: {
            healthy: 'true when as many tasks are healthy as are wanted, else false. An environment that is asleep is healthy.',
            state: 'healthy, unhealthy, rolling-out, asleep or absent.',
            commit: 'The commit that runs.',
            'image-tag': 'The tag of the image that runs.',
            tasks: 'How many tasks are healthy.',
            'tasks-wanted': 'How many tasks are wanted.',
            'protected-images': 'The images that retention spares, as JSON: release to digest.',
            drift: 'What differs from what was set, in one line; empty when nothing does.',
            ...pick('url', 'image-digest', 'task-definition-arn', 'service-arn', 'deployment-id'),
        },
        rollsOut: false,
    },
    destroy: {
        does: 'Remove an environment from AWS ECS Fargate: what carries its tags, and nothing else.',
        shared: TARGET,
        own: {
            confirm: {
                kind: (0,kinds_text/* text */.Q)({ what: 'a name', allowed: '<project>-<environment>[-<service>]', pattern: /\S/ }),
                needed: 'action',
                description: 'The name of what is to be destroyed, <project>-<environment>[-<service>], as a person typed it.',
            },
            'include-adopted': {
                kind: kinds_boolean/* boolean */.z,
                default: false,
                description: 'Remove things too that were not made by this platform and taken over by it.',
            },
            'keep-images': { kind: kinds_boolean/* boolean */.z, default: false, description: 'Leave the repository with its images.' },
            'keep-logs': { kind: kinds_boolean/* boolean */.z, default: false, description: 'Leave the log group.' },
        },
        outputs: {
            outcome: 'destroyed, unchanged (there was nothing), failed or cancelled. Always set.',
            changes: 'What was done to each resource, as JSON: resource to action.',
            left: 'What of the environment is still there, as JSON: resource to the reason.',
        },
        rollsOut: false,
    },
};
/** The verbs with their tables typed alike, for generic code. */
const verbTable = verbs;
const verbNames = Object.keys(verbs).filter((name) => Object.hasOwn(verbs, name));
/** The inputs of a verb, those of its own last but for what a person has to give. */
function inputsOf(verb) {
    const { shared, own, optional = [] } = verbTable[verb];
    return [
        ...shared.map((name) => ({ name, field: optional.includes(name) ? optionally(fields/* table */.tp[name]) : fields/* table */.tp[name] })),
        ...Object.entries(own).map(([name, field]) => ({ name, field })),
    ];
}
function optionally({ needed: _, ...field }) {
    return field;
}


/***/ }),

/***/ 7721:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["CreateOAuth2TokenCommand"]: () => (__WEBPACK_EXTERNAL_MODULE_node_process_8d178d73__.CreateOAuth2TokenCommand), ["SigninClient"]: () => (__WEBPACK_EXTERNAL_MODULE_node_process_8d178d73__.SigninClient) });

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  N4: () => (/* binding */ endGroup),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, error, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, markdownSummary, platform, setCommandEcho, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __nccwpck_require__(7721);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* reexport */ main),
  b: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __nccwpck_require__(2413);
// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __nccwpck_require__(1294);
// EXTERNAL MODULE: ./src/cancellation.ts
var cancellation = __nccwpck_require__(4632);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __nccwpck_require__(1777);
// EXTERNAL MODULE: ./src/spec/verbs.ts + 3 modules
var verbs = __nccwpck_require__(3399);
;// CONCATENATED MODULE: ./src/github/inputs.ts


/** An action's inputs as the workflow gave them; an empty text is unset. The only place that reads them. */
function readInputs(verb) {
    return Object.fromEntries((0,verbs/* inputsOf */.Vc)(verb).map(({ name }) => [name, (0,core/* getInput */.V4)(name)]));
}

// EXTERNAL MODULE: ./src/github/print.ts
var print = __nccwpck_require__(6620);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./src/image/platform.ts
var platform = __nccwpck_require__(2554);
// EXTERNAL MODULE: ./src/image/problem.ts
var problem = __nccwpck_require__(4838);
// EXTERNAL MODULE: ./src/image/source.ts + 1 modules
var image_source = __nccwpck_require__(4041);
// EXTERNAL MODULE: ./src/one-line.ts
var one_line = __nccwpck_require__(4350);
// EXTERNAL MODULE: ./src/spec/fields.ts + 9 modules
var fields = __nccwpck_require__(7442);
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/bounded-file.ts
var bounded_file = __nccwpck_require__(2717);
// EXTERNAL MODULE: ./src/json.ts
var json = __nccwpck_require__(8301);
;// CONCATENATED MODULE: ./src/spec/yaml-syntax.ts
/** What to tell for the library's codes. Its own messages may quote the file, where a secret may stand. */
const ADVICE = {
    BAD_ALIAS: 'An alias (*name) needs an anchor (&name) before it, and a merge (<<) a map. Put quotes around a text that starts with "*".',
    BAD_INDENT: 'Check how far the lines around it are indented.',
    BAD_DQ_ESCAPE: 'A "\\" in double quotes starts an escape: use single quotes.',
    BAD_SCALAR_START: 'Put quotes around a text that starts with "@" or "`".',
    BLOCK_AS_IMPLICIT_KEY: 'Put quotes around a text with ": " in it.',
    DUPLICATE_KEY: 'The key is there twice in one map: remove one of the two.',
    MISSING_CHAR: 'A quote, a bracket or a ":" is missing.',
    MULTILINE_IMPLICIT_KEY: 'A ":" is missing, or the line is indented wrongly.',
    MULTIPLE_DOCS: 'Keep one document: remove the "---" between them.',
    RESOURCE_EXHAUSTION: 'It is nested deeper than anybody can follow, an anchor (&name) holds itself, or aliases (*name) repeat it too often.',
    TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
    TAG_RESOLVE_FAILED: 'Tags (!name) are not known here. Put quotes around a text that starts with "!".',
};
/** The problem of a file that is not YAML. */
function notYaml(where, code) {
    return { where, message: 'is not valid YAML', fix: ADVICE[code] ?? 'Check brackets, quotes and indentation there.' };
}

;// CONCATENATED MODULE: ./src/spec/manifest-file.ts





const DEFAULT_FILE = 'fargate.yml';
/** Bytes. A hundred environments with a block each are less; what is larger takes YAML longer than a person waits. */
const LARGEST = 256 * 1024;
/** More than any file of that size has by itself: aliases (*name) stand for the others. */
const MOST_VALUES = 200_000;
/** Nodes in each other, several times what is ever read. */
const FAR_TOO_DEEP = 1000;
/**
 * Reads the manifest: the file that the input names, or fargate.yml, which may be absent.
 * `directory` is the root of the workspace.
 */
async function readManifest({ named, directory, }) {
    const asked = named?.trim() || undefined;
    const file = asked ?? DEFAULT_FILE;
    let bytes;
    try {
        bytes = (0,bounded_file/* readBounded */.CB)((0,external_node_path_.resolve)(directory, file), LARGEST);
    }
    catch (error) {
        if (error instanceof bounded_file/* NoRegularFile */.Kg)
            return { problems: [notAFile(file)] };
        if (error instanceof bounded_file/* FileTooLarge */.Sv)
            return { problems: [tooLarge(file, error.size)] };
        const code = codeOf(error);
        if (code === 'ENOENT' && asked === undefined)
            return { manifest: undefined };
        return { problems: [unreadable(file, code)] };
    }
    return (0,external_node_buffer_namespaceObject.isUtf8)(bytes) ? parseManifest(file, bytes.toString('utf8')) : { problems: [notUtf8(file)] };
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
function unreadable(file, code) {
    const where = 'input manifest';
    if (code === 'ENOENT')
        return {
            where,
            value: file,
            message: 'is not there',
            fix: 'Check the path, from the root of the workspace, and that the job checks the code out first.',
        };
    if (code === 'EISDIR')
        return { where, value: file, message: 'is a directory', fix: 'Give the path of a YAML file.' };
    return { where, value: file, message: `can't be read (${code})`, fix: 'Give the path of a YAML file.' };
}
const notAFile = (file) => ({
    where: 'input manifest',
    value: file,
    message: 'is neither a file nor a directory',
    fix: 'Give the path of a YAML file.',
});
const tooLarge = (file, size) => ({
    where: file,
    message: `has ${size} bytes, more than the ${LARGEST} that are read`,
    fix: 'Check that it is the manifest, and leave out what repeats the top level.',
});
const notUtf8 = (file) => ({
    where: file,
    message: 'is not UTF-8',
    fix: 'Save it as UTF-8: a byte in it belongs to another encoding.',
});
/** Reads the text of a manifest. What is wrong with its YAML is told with line and column, never with its content. */
async function parseManifest(file, text) {
    // Loaded only now: most of the time of a start is loading, and a run without a manifest needs no YAML.
    const { isMap, isPair, isScalar, LineCounter, parseDocument, visit } = await __nccwpck_require__.e(/* import() */ 8815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    // With these set, it prints all that it reads, and a job may well have a variable that is called LOG_STREAM.
    for (const name of ['LOG_STREAM', 'LOG_TOKENS'])
        delete process.env[name];
    const lines = new LineCounter();
    const document = withoutStacks(() => parseDocument(text, {
        lineCounter: lines,
        prettyErrors: false,
        merge: true,
        logLevel: 'error',
        // Compares every key with every other; ours, below, does not.
        uniqueKeys: false,
    }));
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}, line ${line}, column ${col}`;
    };
    const [error] = document.errors;
    if (error !== undefined)
        return { problems: [notYaml(at(error.pos[0]), error.code)] };
    let twice;
    visit(document, {
        Collection(_, collection, ancestors) {
            if (isMap(collection))
                twice ??= secondKey(collection);
            // It is told below, and further down every step takes longer.
            return ancestors.length > FAR_TOO_DEEP ? visit.BREAK : undefined;
        },
        Scalar(_, scalar, ancestors) {
            const isText = ancestors.some((node) => isPair(node) && isScalar(node.key) && TEXTS.has(node.key.value));
            if (isRewritten(scalar, isText))
                scalar.value = scalar.source;
        },
    });
    if (twice !== undefined)
        return { problems: [notYaml(at(twice), 'DUPLICATE_KEY')] };
    try {
        const read = document.toJS();
        return (0,json/* sizeOf */.$d)(read) > MOST_VALUES
            ? { problems: [notYaml(file, 'RESOURCE_EXHAUSTION')] }
            : { manifest: { file, document: read } };
    }
    catch {
        // Aliases that lead nowhere, or that blow the document up, and merges of what is no map.
        return { problems: [notYaml(file, 'BAD_ALIAS')] };
    }
    /** Where a key stands that its map has already. */
    function secondKey({ items }) {
        const known = new Set();
        for (const { key } of items) {
            if (!isScalar(key))
                continue;
            if (known.has(key.value))
                return key.range?.[0] ?? 0;
            known.add(key.value);
        }
        return undefined;
    }
}
/** A file that is no YAML has errors by the hundred thousand, each an Error: their stacks are most of the time. */
function withoutStacks(parse) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return parse();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
/** The keys of maps and lists whose values are texts: `DEBUG: True` is not `true` there. */
const TEXTS = new Set(['environment', 'tags']);
/** True for a number, or a boolean among texts, that would read otherwise than it is written: 2.0, 01234, 0o755, True. */
function isRewritten({ value, source }, isText) {
    if (source === undefined)
        return false;
    return (typeof value === 'number' || (isText && typeof value === 'boolean')) && String(value) !== source;
}

// EXTERNAL MODULE: ./src/some-of.ts
var some_of = __nccwpck_require__(4521);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var spec_fragment = __nccwpck_require__(8791);
// EXTERNAL MODULE: ./src/spec/kind.ts
var spec_kind = __nccwpck_require__(4321);
;// CONCATENATED MODULE: ./src/spec/manifest-tree.ts

/** The manifest's groups and keys, from the table. An environment's block has the same shape. */
const manifestTree = { children: new Map() };
for (const name of fields/* fieldNames */.pi) {
    const path = fields/* table */.tp[name].at?.split('.') ?? [];
    let { children } = manifestTree;
    for (const [index, key] of path.entries()) {
        if (index === path.length - 1) {
            children.set(key, { field: name });
            break;
        }
        const node = children.get(key) ?? { children: new Map() };
        children.set(key, node);
        if ('children' in node)
            children = node.children;
    }
}

// EXTERNAL MODULE: ./src/spec/nearest.ts
var nearest = __nccwpck_require__(73);
;// CONCATENATED MODULE: ./src/spec/manifest-check.ts





/** Checks one block, the top level or an environment's: its keys, and every value that needs no `${NAME}` to be judged. */
function checkBlock(block, place) {
    const checked = { problems: [], spoiled: new Set() };
    checkGroup(block, manifestTree.children, place, checked);
    return checked;
}
function checkGroup(group, known, { file, path }, checked) {
    for (const [key, value] of Object.entries(group)) {
        const node = known.get(key);
        const here = { file, path: [...path, key] };
        const where = `${file}: ${here.path.join('.')}`;
        if (node === undefined)
            checked.problems.push(unknownKey(key, where, [...known.keys()], path));
        else if (value === null || value === undefined)
            continue;
        else if ('field' in node)
            checkField(node.field, value, where, checked);
        else if ((0,json/* isRecord */.u4)(value))
            checkGroup(value, node.children, here, checked);
        else
            checked.problems.push({
                where,
                message: `is ${(0,spec_kind/* typeName */.go)(value)}, not a map`,
                fix: `It holds ${[...node.children.keys()].join(', ')}.`,
            });
    }
}
function checkField(name, value, where, { problems, spoiled }) {
    const judged = withoutPlaceholders(value);
    if (judged === undefined)
        return;
    const { kind } = fields/* table */.tp[name];
    const reading = (0,spec_kind/* readYaml */.gM)(kind, judged, manifest_check_keep);
    if (!('complaints' in reading))
        return;
    spoiled.add(name);
    for (const { part, ...complaint } of reading.complaints)
        problems.push({ where: part === undefined ? where : `${where}.${part}`, ...complaint });
}
const manifest_check_keep = spec_kind/* good */.uw;
/** What of a value can be judged before anything is filled in; undefined: nothing. */
function withoutPlaceholders(value) {
    if ((0,spec_kind/* hasPlaceholder */.Kc)(value))
        return undefined;
    if (Array.isArray(value))
        return value.some(spec_kind/* hasPlaceholder */.Kc) ? undefined : value;
    if (!(0,json/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([, element]) => !(0,spec_kind/* hasPlaceholder */.Kc)(element)));
}
/** An unknown key: the value may be anything and is never shown. */
function unknownKey(key, where, siblings, path) {
    const message = 'is no known setting';
    const field = (0,fields/* isFieldName */.ac)(key) ? fields/* table */.tp[key] : undefined;
    if (field !== undefined) {
        const fix = field.at === undefined ? 'It is an input of the action: give it in the workflow.' : `Write it as ${field.at}.`;
        return { where, message, fix };
    }
    if (key === 'version' || key === 'environments')
        return { where, message: 'does not belong here', fix: 'It stands at the top of the file alone.' };
    const elsewhere = placesOf(key, manifestTree.children, []);
    if (elsewhere.length > 0 && path.length === 0)
        return { where, message, fix: `It belongs in a group: ${elsewhere.join(' or ')}.` };
    return { where, message, fix: (0,nearest/* withNearest */.R)(`Known here: ${siblings.join(', ')}.`, key, siblings) };
}
function placesOf(key, known, path) {
    return [...known].flatMap(([name, node]) => {
        const here = [...path, name];
        if (name === key && path.length > 0)
            return [here.join('.')];
        return 'children' in node ? placesOf(key, node.children, here) : [];
    });
}

;// CONCATENATED MODULE: ./src/spec/manifest.ts






/** Checks the whole manifest and lays the environment's block over its top level. */
function layersOf({ file, document }, environment) {
    const problems = [];
    const spoiled = new Set();
    const top = topOf(file, document, problems);
    const { version, environments, ...rest } = top;
    if ((0,json/* isRecord */.u4)(document))
        checkVersion(file, version, problems);
    const shared = checkBlock(rest, { file, path: [] });
    problems.push(...shared.problems);
    for (const name of shared.spoiled)
        spoiled.add(name);
    const blocks = blocksOf(file, environments, problems);
    for (const [name, block] of blocks) {
        const checked = checkBlock(block, { file, path: ['environments', name] });
        problems.push(...checked.problems);
        if (name === environment)
            for (const field of checked.spoiled)
                spoiled.add(field);
    }
    if (environment !== undefined && blocks.size > 0 && !blocks.has(environment))
        problems.push(notListed(file, environment, [...blocks.keys()]));
    const own = (environment === undefined ? undefined : blocks.get(environment)) ?? {};
    const merged = (0,spec_fragment/* stackFragments */.gH)(rest, own);
    return {
        file,
        knowsEnvironment: blocks.size === 0 || (environment !== undefined && blocks.has(environment)),
        problems,
        spoiled,
        valueOf: (name) => valueAt(merged, pathOf(name)),
        whereIs(name, part) {
            const path = pathOf(name);
            const inBlock = valueAt(own, part === undefined || !(0,json/* isRecord */.u4)(valueAt(own, path)) ? path : [...path, part]);
            const full = part === undefined ? path : [...path, part];
            return `${file}: ${(inBlock === undefined ? full : ['environments', environment ?? '', ...full]).join('.')}`;
        },
        isGivenSomewhere: (name) => [...blocks.values()].some((block) => (valueAt(block, pathOf(name)) ?? null) !== null),
    };
}
function topOf(file, document, problems) {
    if ((0,json/* isRecord */.u4)(document))
        return document;
    const empty = document === null || document === undefined;
    problems.push({
        where: file,
        message: empty ? 'is empty' : 'is not a map of settings',
        fix: 'Start it with "version: 1".',
    });
    return {};
}
function checkVersion(file, version, problems) {
    if (version === 1)
        return;
    if (version === undefined)
        problems.push({ where: file, message: 'has no version', fix: 'Start it with "version: 1".' });
    else
        problems.push({
            where: `${file}: version`,
            ...(typeof version === 'number' && { value: String(version) }),
            message: 'is not a version that is known',
            fix: 'Write "version: 1", without quotes.',
        });
}
function blocksOf(file, environments, problems) {
    const blocks = new Map();
    if (environments === undefined || environments === null)
        return blocks;
    const where = `${file}: environments`;
    if (!(0,json/* isRecord */.u4)(environments)) {
        problems.push({
            where,
            message: 'is not a map',
            fix: 'Give each environment as "name:" with its settings under it.',
        });
        return blocks;
    }
    for (const [name, block] of Object.entries(environments)) {
        const named = fields/* table */.tp.environment.kind.fromText(name);
        if ('complaints' in named)
            problems.push(...named.complaints.map(({ message, fix }) => ({ where, value: name, message, fix })));
        if ((0,json/* isRecord */.u4)(block))
            blocks.set(name, block);
        else {
            blocks.set(name, {});
            if (block !== null)
                problems.push({
                    where: `${where}.${name}`,
                    message: 'is not a map',
                    fix: 'Give settings, or nothing.',
                });
        }
    }
    return blocks;
}
function notListed(file, environment, listed) {
    const near = (0,nearest/* nearest */.p)(environment, listed);
    return {
        where: 'input environment',
        value: environment,
        message: `is not among the environments of ${file}`,
        fix: `${near === undefined ? '' : `Did you mean ${near}? `}Use ${(0,some_of/* someOf */.y)(listed)}, or add it there.`,
    };
}
function pathOf(name) {
    return fields/* table */.tp[name].at?.split('.') ?? [];
}
function valueAt(block, path) {
    let value = block;
    for (const key of path) {
        if (!(0,json/* isRecord */.u4)(value) || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return path.length === 0 ? undefined : value;
}

;// CONCATENATED MODULE: ./src/spec/placeholders.ts

const PLACEHOLDER = /\$\$\{|\$\{([^}]*)(\}?)/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Replaces `${NAME}` by the job's environment variable, which has to be set and not empty; `$${` is a literal `${`. */
function fillFrom(env) {
    return (text) => {
        const missing = [];
        let malformed = false;
        const filled = text.replace(PLACEHOLDER, (found, name, end) => {
            if (found === '$${')
                return '${';
            if (name === undefined || end !== '}' || !NAME.test(name))
                malformed = true;
            else {
                // GitHub hands a missing ${{ vars.X }} on as an empty text: that is not what anybody meant.
                const value = Object.hasOwn(env, name) ? env[name] : undefined;
                if (value !== undefined && value !== '')
                    return value;
                missing.push(name);
            }
            return found;
        });
        if (malformed)
            return (0,spec_kind/* bad */.MB)({ message: `has a "\${" that is no \${NAME}`, fix: `Write \${NAME}, or $\${ for the text itself.` });
        if (missing.length === 0)
            return (0,spec_kind/* good */.uw)(filled);
        const names = [...new Set(missing)].join(', ');
        return (0,spec_kind/* bad */.MB)({
            message: `needs ${names} from the job's environment, where it is empty or not set`,
            fix: `Set it with env: in the workflow, or write $\${ for the text itself.`,
        });
    };
}

// EXTERNAL MODULE: ./src/spec/read-field.ts
var read_field = __nccwpck_require__(3602);
;// CONCATENATED MODULE: ./src/spec/rules/database.ts
/** A port or a name of a database says nothing without its host. Its secret alone may hold everything. */
const databaseProblems = (draft, whereIs, malformed) => {
    if (draft['db-host'] !== undefined || malformed.has('db-host'))
        return [];
    const orphans = ['db-port', 'db-name'].filter((name) => draft[name] !== undefined);
    return orphans.map((name) => ({
        where: whereIs(name),
        message: 'is given without the host of the database',
        fix: `Give db-host (database.host) too, or leave ${name} out.`,
    }));
};

;// CONCATENATED MODULE: ./src/spec/rules/definition-size.ts
/** Bytes that ECS takes for a task definition. */
const definition_size_LARGEST = 65_536;
/**
 * What is described may alone be more than ECS takes, which it would say only when everything else has been made. What
 * we add ourselves isn't counted: it is less than 4 kB.
 */
const definitionSizeProblems = (draft) => {
    const size = bytesOf(draft);
    if (size <= definition_size_LARGEST)
        return [];
    return [
        {
            where: 'the task definition',
            message: `has at least ${size} bytes with its variables and secrets, and ECS takes ${definition_size_LARGEST}`,
            fix: 'Put long values into a secret (Secrets Manager, SSM), a file of the image or S3.',
        },
    ];
};
function bytesOf({ 'environment-variables': plain = {}, secrets = {}, 'task-definition': fragment = {}, }) {
    const environment = Object.entries(plain).map(([name, value]) => ({ name, value }));
    const references = Object.entries(secrets).map(([name, valueFrom]) => ({ name, valueFrom }));
    return Buffer.byteLength(JSON.stringify([environment, references, fragment]));
}

;// CONCATENATED MODULE: ./src/spec/rules/fargate.ts


const unsupported = (path, fits, fix = 'Remove it.') => ({
    path,
    fits,
    message: 'is not supported on Fargate',
    fix,
});
const isEmpty = (value) => Array.isArray(value) && value.length === 0;
const isNever = () => false;
const OF_TASK = [
    {
        path: ['networkMode'],
        fits: (mode) => mode === 'awsvpc',
        message: 'is not awsvpc, the only one that Fargate has',
        fix: 'Leave it out.',
    },
    {
        path: ['requiresCompatibilities'],
        fits: (list) => Array.isArray(list) && list.includes('FARGATE'),
        message: 'has no FARGATE',
        fix: 'Leave it out.',
    },
    {
        path: ['runtimePlatform', 'operatingSystemFamily'],
        fits: (system) => system === 'LINUX',
        message: 'is not LINUX, the only one that this action deploys',
        fix: 'Leave it out.',
    },
    unsupported(['ipcMode'], isNever),
    unsupported(['placementConstraints'], isEmpty, 'Fargate places the tasks: remove it.'),
];
const LOG_DRIVERS = ['awslogs', 'splunk', 'awsfirelens'];
const OF_CONTAINER = [
    unsupported(['privileged'], (value) => value === false),
    unsupported(['links'], isEmpty, 'Remove it: the containers of a task reach each other on localhost.'),
    unsupported(['resourceRequirements'], (list) => !(0,spec_fragment/* mapsIn */.nf)(list).some(({ type }) => type === 'GPU'), 'Fargate has no GPU: remove it.'),
    unsupported(['disableNetworking'], (value) => value === false),
    unsupported(['dnsServers'], isEmpty),
    unsupported(['dnsSearchDomains'], isEmpty),
    unsupported(['dockerSecurityOptions'], isEmpty),
    unsupported(['extraHosts'], isEmpty),
    unsupported(['linuxParameters', 'maxSwap'], isNever),
    unsupported(['linuxParameters', 'swappiness'], isNever),
    {
        path: ['logConfiguration', 'logDriver'],
        fits: (driver) => LOG_DRIVERS.includes(driver),
        message: 'is no log driver of Fargate',
        fix: `Use ${LOG_DRIVERS.join(', ')}, or leave it out.`,
    },
];
/** What Fargate can never run is told here: AWS would tell it only when everything else has been made. */
const fargateProblems = ({ 'task-definition': fragment }, whereIs) => {
    if (fragment === undefined)
        return [];
    const containers = whereIs('task-definition', 'containerDefinitions');
    return [
        ...unmet(fragment, OF_TASK, (field) => whereIs('task-definition', field)),
        ...(0,spec_fragment/* mapsIn */.nf)(fragment['containerDefinitions']).flatMap((container) => unmet(container, OF_CONTAINER, (field) => `${containers}, ${container['name']}, ${field}`)),
    ];
};
function unmet(map, demands, where) {
    return demands.flatMap(({ path, fits, message, fix }) => {
        const [field, ...deeper] = path;
        const value = path.reduce((under, key) => ((0,json/* isRecord */.u4)(under) ? under[key] : undefined), map) ?? null;
        return value === null || fits(value) ? [] : [{ where: [where(field), ...deeper].join('.'), message, fix }];
    });
}

;// CONCATENATED MODULE: ./src/spec/rules/variables.ts
/** A variable is given once: as a plain one, as a secret, or by us. */
const variableProblems = (draft, whereIs) => {
    const plain = Object.keys(draft['environment-variables'] ?? {});
    const secret = Object.keys(draft.secrets ?? {});
    const ours = variablesOfOurs(draft);
    const taken = (name, field) => ({
        where: whereIs(field, name),
        message: `is set by the action, ${ours.get(name)?.from}`,
        fix: 'Remove it, or give it another name.',
    });
    return [
        ...plain.filter((name) => ours.has(name)).map((name) => taken(name, 'environment-variables')),
        ...secret.filter((name) => ours.has(name)).map((name) => taken(name, 'secrets')),
        ...secret
            .filter((name) => plain.includes(name))
            .map((name) => ({
            where: whereIs('secrets', name),
            message: `is a plain variable too (${whereIs('environment-variables', name)})`,
            fix: 'Give it in one of the two.',
        })),
    ];
};
/** The variables that we set in this configuration. */
function variablesOfOurs(draft) {
    const plain = (from) => ({ from, as: 'plain' });
    const secret = (from) => ({ from, as: 'secret' });
    const ours = new Map([
        ['ENVIRONMENT', plain('from the input environment')],
        ['PORT', plain('from container-port')],
    ]);
    if (draft['db-host'] !== undefined)
        ours.set('DB_HOST', plain('from db-host')).set('DB_PORT', plain('from db-port'));
    if (draft['db-name'] !== undefined)
        ours.set('DB_NAME', plain('from db-name'));
    if (draft['db-secret-arn'] !== undefined)
        ours.set('DB_USERNAME', secret('from db-secret-arn')).set('DB_PASSWORD', secret('from db-secret-arn'));
    if (draft['app-secret-arn'] !== undefined)
        ours.set('SECRET_KEY', secret('from app-secret-arn'));
    return ours;
}

;// CONCATENATED MODULE: ./src/spec/rules/fragment.ts


/** What a fragment must leave: without these nothing starts, or nothing reaches it. */
const NEEDED = {
    task: ['cpu', 'memory', 'networkMode', 'requiresCompatibilities', 'executionRoleArn', 'containerDefinitions'],
    app: ['environment', 'portMappings'],
};
/** Always set by us: the image relies on them, and so does the target group. */
const FIXED = ['ENVIRONMENT', 'PORT'];
/** What a fragment lays over the rest has to leave a task definition that starts and is reached. */
const fragmentProblems = (draft, whereIs) => {
    const fragment = draft['task-definition'];
    if (fragment === undefined)
        return [];
    const containers = (0,spec_fragment/* mapsIn */.nf)(fragment['containerDefinitions']);
    const where = whereIs('task-definition', 'containerDefinitions');
    return [
        ...nulls(fragment, NEEDED.task, (field) => whereIs('task-definition', field)),
        ...containers
            .filter(({ name }) => name === spec_fragment/* APP */.uq)
            .flatMap((app) => [
            ...nulls(app, NEEDED.app, (field) => `${where}, ${spec_fragment/* APP */.uq}, ${field}`),
            ...takenOver(app, draft, `${where}, ${spec_fragment/* APP */.uq}`),
        ]),
        ...containers.flatMap((container) => twice(container, draft, where)),
    ];
};
function nulls(map, fields, where) {
    return fields
        .filter((field) => map[field] === null)
        .map((field) => ({ where: where(field), message: "can't be taken away", fix: 'Give it, or leave it out.' }));
}
function takenOver(app, draft, where) {
    const ours = variablesOfOurs(draft);
    const named = new Set([...(0,spec_fragment/* mapsIn */.nf)(app['environment']), ...(0,spec_fragment/* mapsIn */.nf)(app['secrets'])].map(({ name }) => name));
    return FIXED.filter((name) => named.has(name)).map((name) => ({
        where: `${where}, ${name}`,
        message: `is set by the action, ${ours.get(name)?.from}`,
        fix: 'Remove it, or give it another name.',
    }));
}
/** ECS takes a name for a variable or for a secret, not for both. */
function twice(container, draft, where) {
    const under = container['name'] === spec_fragment/* APP */.uq ? namesUnder(draft) : { plain: [], secret: [] };
    const plain = laid(under.plain, container['environment'], 'value');
    const secret = laid(under.secret, container['secrets'], 'valueFrom');
    // What inputs and manifest give twice without the fragment is told where they give it.
    const told = new Set(under.plain.filter((name) => under.secret.includes(name)));
    return [...secret]
        .filter((name) => plain.has(name) && !told.has(name) && !FIXED.some((fixed) => fixed === name))
        .map((name) => ({
        where: `${where}, ${container['name']}, ${name}`,
        message: 'is both a plain variable and a secret then',
        fix: 'Take one away: {name: …, value: null} under environment, or {name: …, valueFrom: null} under secrets.',
    }));
}
/** The names of `app` before the fragment: those of inputs and manifest, and those that we set. */
function namesUnder(draft) {
    const ours = [...variablesOfOurs(draft)];
    const own = (as) => ours.filter(([, variable]) => variable.as === as).map(([name]) => name);
    return {
        plain: [...own('plain'), ...Object.keys(draft['environment-variables'] ?? {})],
        secret: [...own('secret'), ...Object.keys(draft.secrets ?? {})],
    };
}
/** The names that are there once the fragment's list is laid over them. */
function laid(under, list, essence) {
    const names = new Set(list === null ? [] : under);
    for (const { name, [essence]: value } of (0,spec_fragment/* mapsIn */.nf)(list)) {
        if (typeof name !== 'string')
            continue;
        if (value === null)
            names.delete(name);
        else
            names.add(name);
    }
    return names;
}

;// CONCATENATED MODULE: ./src/spec/rules/naming.ts
/** The longest name of a cluster, a service and a task definition's family. */
const ECS_NAME_LIMIT = 255;
/** The names that come from project and environment have to fit where AWS takes the least. */
const namingProblems = ({ project, environment, service }, whereIs) => {
    if (project === undefined)
        return [];
    const where = whereIs('project');
    if (project === 'internal' || project.startsWith('internal-'))
        return [
            {
                where,
                value: project,
                message: "starts with internal-, which AWS keeps for its own in a load balancer's name",
                fix: 'Choose another name for the project.',
            },
        ];
    const length = project.length + 1 + (environment?.length ?? 1) + (service === undefined ? 0 : service.length + 1);
    if (length <= ECS_NAME_LIMIT)
        return [];
    return [
        {
            where,
            value: project,
            message: `makes names of ${length} characters together with the environment${service === undefined ? '' : ' and the service'}`,
            fix: `<project>-<environment>${service === undefined ? '' : '-<service>'} has room for ${ECS_NAME_LIMIT}: shorten one of them.`,
        },
    ];
};
/** The images that are in a repository already. */
const HELD = ['ecr-tag', 'ecr-digest', 'environment', 'running'];
/** A tag is given to what is pushed; what is in a repository has its tags already. */
const imageProblems = ({ image, environment, 'image-tag': tag }, whereIs) => {
    // Two environments that differ in case alone share their repository.
    if (image?.kind === 'environment' && image.environment.toLowerCase() === environment?.toLowerCase())
        return [
            {
                where: whereIs('image'),
                value: `environment:${image.environment}`,
                message: 'is the environment that is deployed to',
                fix: 'Name the one from which the image comes.',
            },
        ];
    if (tag === undefined || image === undefined || !HELD.includes(image.kind))
        return [];
    return [
        {
            where: whereIs('image-tag'),
            value: tag,
            message: 'is a tag for an image that is in a repository already and keeps the tag that it has',
            fix: 'Leave image-tag out, or give an image to push: oci-archive:, oci: or docker-archive:.',
        },
    ];
};

// EXTERNAL MODULE: ./src/spec/kinds/arn.ts
var kinds_arn = __nccwpck_require__(7204);
// EXTERNAL MODULE: ./src/spec/kinds/duration.ts
var duration = __nccwpck_require__(6199);
;// CONCATENATED MODULE: ./src/spec/rules/settings.ts


/** A check has to be over before the next begins. */
const healthCheckProblems = (draft, whereIs) => {
    const { 'health-check-timeout': timeout, 'health-check-interval': interval } = draft;
    if (timeout === undefined || interval === undefined || timeout < interval)
        return [];
    return [
        {
            where: whereIs('health-check-timeout'),
            value: (0,duration/* showDuration */.k)(timeout),
            message: `is not less than health-check-interval, which is ${(0,duration/* showDuration */.k)(interval)}`,
            fix: 'Make the timeout shorter or the interval longer.',
        },
    ];
};
const USED = ['use-cluster', 'use-load-balancer', 'use-repository'];
/** Things that AWS lets work together only inside one account or one region. Secrets may come from anywhere. */
const accountProblems = (draft, whereIs) => {
    const problems = [];
    const account = draft['execution-role-arn'] && (0,kinds_arn/* partsOfArn */.Hs)(draft['execution-role-arn']).account;
    const region = draft['aws-region'];
    const compare = (name, arn, same) => {
        if (arn === undefined)
            return;
        const parts = (0,kinds_arn/* partsOfArn */.Hs)(arn);
        if (same.account && account !== undefined && parts.account !== account)
            problems.push({
                where: whereIs(name),
                value: arn,
                message: `is in account ${parts.account}, but the execution role is in ${account}`,
                fix: 'Both have to be in the account that is deployed to.',
            });
        // IAM has no regions: the ARN's region is empty.
        if (same.region && region !== undefined && parts.region !== '' && parts.region !== region)
            problems.push({
                where: whereIs(name),
                value: arn,
                message: `is in ${parts.region}, but the region is ${region} (${whereIs('aws-region')})`,
                fix: `Give one that is in ${region}, or change the region.`,
            });
    };
    compare('task-role-arn', draft['task-role-arn'], { account: true, region: false });
    compare('certificate-arn', draft['certificate-arn'], { account: true, region: true });
    compare('kms-key-arn', draft['kms-key-arn'], { account: false, region: true });
    for (const name of USED) {
        const used = draft[name];
        if (used?.startsWith('arn:'))
            compare(name, used, { account: true, region: true });
    }
    return problems;
};

// EXTERNAL MODULE: ./src/spec/fields/shared.ts
var shared = __nccwpck_require__(8000);
;// CONCATENATED MODULE: ./src/spec/rules/shared.ts

/** What can be described only of something that is made, by the field that names one that is there. */
const DESCRIBED = {
    'use-cluster': ['container-insights'],
    'use-load-balancer': [
        'public-subnet-ids',
        'load-balancer-security-group-ids',
        'scheme',
        'deletion-protection',
        'certificate-arn',
    ],
    'use-repository': ['kms-key-arn', 'keep-images'],
};
const OF_A_RULE = ['listener-hosts', 'listener-paths', 'listener-priority'];
/** What would be given in vain is told: somebody expects it to be done. */
const vainProblems = (draft, whereIs, malformed, { given }) => [
    ...['use-cluster', 'use-load-balancer', 'use-repository'].flatMap((use) => draft[use] === undefined
        ? []
        : vain(DESCRIBED[use], draft, given).map((name) => ({
            where: whereIs(name),
            message: `describes something that ${use} takes as it is`,
            fix: `Leave it out: it is for whoever looks after ${draft[use]} to say.`,
        }))),
    ...(draft['use-load-balancer'] !== undefined || malformed.has('use-load-balancer')
        ? []
        : vain(OF_A_RULE, draft, given).map((name) => ({
            where: whereIs(name),
            message: 'says something of a rule, and there is none: a load balancer of its own is for this service alone',
            fix: 'Give use-load-balancer (use.load-balancer) too, or leave it out.',
        }))),
];
/** Those of them that somebody has given; what is malformed is told elsewhere. */
const vain = (names, draft, given) => names.filter((name) => given.has(name) && draft[name] !== undefined);
/** The most wildcards that AWS takes in the conditions of one rule. */
const MOST_WILDCARDS = 6;
/** A rule needs a condition, and AWS takes only so many of them. */
const listenerProblems = (draft, whereIs, malformed, { asked }) => {
    const used = draft['use-load-balancer'];
    // What only looks for a service needs no description of its rule.
    if (used === undefined || !asked.has('listener-hosts'))
        return [];
    if (malformed.has('listener-hosts') || malformed.has('listener-paths'))
        return [];
    const { 'listener-hosts': hosts = [], 'listener-paths': paths = [] } = draft;
    const values = [...hosts, ...paths];
    const where = whereIs(paths.length > 0 ? 'listener-paths' : 'listener-hosts');
    const wildcards = values.join('').replaceAll(/[^*?]/g, '').length;
    if (values.length === 0) {
        const fix = 'Give listener-hosts or listener-paths (http.listener), or both.';
        const message = 'is shared, and nothing says which of its requests are for this service';
        return [{ where: whereIs('use-load-balancer'), value: used, message, fix }];
    }
    return [
        ...(values.length > shared/* MOST_VALUES */.x
            ? [
                {
                    where,
                    message: `and listener-hosts have ${values.length} values together, and AWS takes ${shared/* MOST_VALUES */.x} in a rule`,
                    fix: 'Give fewer: one with a * may stand for several.',
                },
            ]
            : []),
        ...(wildcards > MOST_WILDCARDS
            ? [
                {
                    where,
                    message: `and listener-hosts have ${wildcards} wildcards together, and AWS takes ${MOST_WILDCARDS} in a rule`,
                    fix: 'Give fewer * and ?.',
                },
            ]
            : []),
    ];
};

// EXTERNAL MODULE: ./src/spec/fargate-sizes.ts
var fargate_sizes = __nccwpck_require__(1466);
;// CONCATENATED MODULE: ./src/spec/rules/size.ts

/** Fargate has only certain pairs of CPU and memory. A fragment's, when it has them, are what counts. */
const sizeProblems = (draft, whereIs) => {
    const memory = sizeOf('memory', draft, whereIs);
    const cpu = sizeOf('cpu', draft, whereIs);
    if (cpu !== undefined && (0,fargate_sizes/* memoriesFor */.hG)(cpu.value).length === 0)
        return [size_problem(cpu, 'is not a Fargate size', `Use ${fargate_sizes/* FARGATE_CPUS */.pu.join(', ')}.`), ...memoryAlone(memory)];
    if (cpu === undefined)
        return memoryAlone(memory);
    if (memory === undefined)
        return [];
    const cpus = (0,fargate_sizes/* cpusFor */.Vq)(memory.value);
    if (cpus.includes(cpu.value))
        return [];
    const use = `With cpu ${cpu.value} use ${(0,fargate_sizes/* tellMemories */.j3)(cpu.value)}`;
    return cpus.length === 0
        ? [size_problem(memory, 'is not a Fargate size', `${use}.`)]
        : [
            size_problem(memory, `does not go with cpu ${cpu.value} (${cpu.where})`, `${use}; memory ${memory.value} goes with cpu ${cpus.join(' or ')}.`),
        ];
};
/** A memory whose CPU is malformed, or in words that are AWS's to judge. */
function memoryAlone(memory) {
    if (memory === undefined || (0,fargate_sizes/* cpusFor */.Vq)(memory.value).length > 0)
        return [];
    return [size_problem(memory, 'is not a Fargate size', (0,fargate_sizes/* tellSizesAround */.F2)(memory.value))];
}
/** The size that counts; undefined: malformed, or a text like "1 vCPU" in the fragment. */
function sizeOf(name, draft, whereIs) {
    const laid = draft['task-definition']?.[name];
    if (laid === undefined) {
        const value = draft[name];
        return value === undefined ? undefined : { value, where: whereIs(name) };
    }
    const isPlain = typeof laid === 'number' || (typeof laid === 'string' && /^\d{1,15}$/.test(laid));
    return isPlain ? { value: Number(laid), where: whereIs('task-definition', name) } : undefined;
}
const size_problem = ({ value, where }, message, fix) => ({
    where,
    value: String(value),
    message,
    fix,
});

// EXTERNAL MODULE: ./src/spec/kinds/tags.ts
var kinds_tags = __nccwpck_require__(9026);
;// CONCATENATED MODULE: ./src/spec/rules/tags.ts

/** The manifest's tags and the input's may each be few enough, and together too many. */
const tagProblems = ({ tags = {} }) => {
    const count = Object.keys(tags).length;
    if (count <= kinds_tags/* MAX_USER_TAGS */.F)
        return [];
    const where = 'input tags and the manifest together';
    return [{ where, message: `have ${count} tags`, fix: `Give at most ${kinds_tags/* MAX_USER_TAGS */.F}.` }];
};

;// CONCATENATED MODULE: ./src/spec/rules.ts










const rules = [
    namingProblems,
    imageProblems,
    sizeProblems,
    healthCheckProblems,
    accountProblems,
    variableProblems,
    definitionSizeProblems,
    fragmentProblems,
    fargateProblems,
    tagProblems,
    databaseProblems,
    vainProblems,
    listenerProblems,
];
/** What is wrong between values that are right on their own. Values that are missing or malformed are told elsewhere. */
const crossFieldProblems = (draft, whereIs, malformed, known) => rules.flatMap((rule) => rule(draft, whereIs, malformed, known));

// EXTERNAL MODULE: ./src/spec/settings.ts
var settings = __nccwpck_require__(5826);
// EXTERNAL MODULE: ./src/spec/spec.ts
var spec = __nccwpck_require__(1552);
;// CONCATENATED MODULE: ./src/spec/parse-spec.ts







/** Turns inputs and manifest into the Spec, or tells everything that is wrong with them. */
function parseSpec({ inputs: given, manifest, env, image = 'needed', }) {
    const isRunning = takesRunning({ inputs: given, image });
    const names = isRunning ? fields/* fieldNames */.pi.filter((name) => name !== 'image') : fields/* fieldNames */.pi;
    const draft = isRunning ? { image: { kind: 'running' } } : {};
    const sources = sourcesOf({ inputs: given, manifest, env });
    const problems = readAll(draft, names, sources);
    if (problems.length > 0 || !isComplete(draft, fields/* fieldNames */.pi))
        return { problems };
    return { spec: (0,spec/* specOf */.rI)(draft, givenOf(fields/* fieldNames */.pi, sources)), settings: (of) => (0,settings/* settingsOf */.f)(of, draft, sources) };
}
/** Turns inputs and manifest into the values of some fields, or tells everything that is wrong with them. */
function parseFields(names, sources) {
    const draft = {};
    const from = sourcesOf(sources);
    const problems = readAll(draft, names, from);
    return problems.length === 0 && isComplete(draft, names)
        ? { values: draft, given: givenOf(names, from) }
        : { problems };
}
const givenOf = (names, sources) => new Set(names.filter((name) => (0,read_field/* isGiven */.qR)(name, sources)));
function sourcesOf({ inputs, manifest, env }) {
    const layers = manifest && layersOf(manifest, inputs['environment']?.trim() || undefined);
    return { inputs, layers, env, fill: fillFrom(env) };
}
/** Reads the fields into the draft, and gives all that is wrong with them and between them. */
function readAll(draft, names, sources) {
    const problems = [...(sources.layers?.problems ?? [])];
    const malformed = new Set();
    for (const name of names) {
        const found = readInto(draft, name, sources);
        if (found === undefined)
            continue;
        malformed.add(name);
        problems.push(...found);
    }
    const known = { asked: new Set(names), given: givenOf(names, sources) };
    problems.push(...crossFieldProblems(draft, (name, part) => (0,read_field/* whereIs */.ie)(name, part, sources), malformed, known));
    return problems;
}
/**
 * What is wrong with the inputs on their own, for when the manifest can't be read. What it may hold is not called
 * missing, and nothing that depends on several values is judged.
 */
function problemsOfInputs(sources, names = fields/* inputNames */.vj) {
    const read = takesRunning(sources) ? names.filter((name) => name !== 'image') : names;
    return read.flatMap((name) => (0,read_field/* inputProblems */.ri)(name, sources.inputs));
}
/** Whether it is the image that runs, since none was named and none has to be. */
const takesRunning = ({ inputs, image }) => image === 'running' && !inputs['image']?.trim();
/** The problems of a malformed or missing field; undefined when there are none. */
function readInto(draft, name, sources) {
    const outcome = (0,read_field/* readField */.dR)(name, sources);
    if ('problems' in outcome)
        return outcome.problems;
    if (outcome.value !== undefined)
        draft[name] = outcome.value;
    return undefined;
}
function isComplete(draft, names) {
    return names.every((name) => fields/* table */.tp[name].needed === undefined || draft[name] !== undefined);
}

// EXTERNAL MODULE: ./src/spec/problem.ts
var spec_problem = __nccwpck_require__(2620);
;// CONCATENATED MODULE: ./src/request.ts










const NOTHING = { image: undefined, problems: [] };
/** How long what is known to be wrong waits to be told together with what is wrong with the image, in milliseconds. */
const PATIENCE = 2_000;
/**
 * Reads inputs, manifest and image. Throws one UserError that lists everything that is wrong with them, or the reason
 * of the signal when aborted. A plan takes the image that runs where none is named.
 */
async function readRequest(inputs, env, signal, withoutImage = 'needed') {
    const hurry = new AbortController();
    const opening = openNamed(inputs['image'] ?? '', signal ? AbortSignal.any([signal, hurry.signal]) : hurry.signal);
    opening.catch(() => { }); // Awaited below.
    const manifest = await readManifest({ named: inputs['manifest'], directory: process.cwd() });
    const parsed = 'problems' in manifest
        ? { problems: [...manifest.problems, ...problemsOfInputs({ inputs, image: withoutImage })] }
        : parseSpec({ inputs, manifest: manifest.manifest, env, image: withoutImage });
    const opened = 'spec' in parsed ? await opening : await Promise.race([opening, nothingAfter(PATIENCE, hurry)]);
    signal?.throwIfAborted();
    const wanted = 'spec' in parsed ? parsed.spec.task.cpuArchitecture : architectureOf(inputs);
    const problems = [
        ...('problems' in parsed ? parsed.problems.map(spec_problem/* formatProblem */.Vw) : []),
        ...opened.problems,
        ...(opened.image === undefined ? [] : platformProblems(opened.image, wanted)),
    ];
    if ('spec' in parsed && problems.length === 0)
        return { ...parsed, image: opened.image };
    throw new errors/* UserError */.yo((0,spec_problem/* listedTexts */.G6)(problems));
}
/** Opens an image of the runner; the form of the input itself is the spec's to judge. */
async function openNamed(input, signal) {
    const source = input.trim() === '' ? undefined : (0,image_source/* parseImageSource */.AB)(input);
    if (source === undefined || (0,problem/* isProblem */.A)(source) || !isOnRunner(source))
        return NOTHING;
    try {
        const { openRunnerImage } = await __nccwpck_require__.e(/* import() */ 4979).then(__nccwpck_require__.bind(__nccwpck_require__, 4979));
        return { image: await openRunnerImage(source, signal), problems: [] };
    }
    catch (error) {
        return { image: undefined, problems: [(0,one_line/* oneLine */.T)(`input image: ${(0,errors/* explain */.WE)(error).join('; ')}`)] };
    }
}
/** An engine may hang; then what else is wrong is told without it. */
async function nothingAfter(milliseconds, hurry) {
    await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { ref: false });
    hurry.abort();
    return NOTHING;
}
/** The processor that the inputs ask for, when the rest of what was asked can't be read. */
function architectureOf(inputs) {
    const reading = fields/* table */.tp['cpu-architecture'].kind.fromText(inputs['cpu-architecture']?.trim() ?? '');
    return 'value' in reading ? reading.value : undefined;
}
function platformProblems({ platforms }, wanted) {
    const chosen = (0,platform/* choosePlatform */.x)(platforms, wanted);
    return (0,problem/* isProblem */.A)(chosen) ? [(0,one_line/* oneLine */.T)(`input image: ${[chosen.message, chosen.fix].filter(Boolean).join('. ')}`)] : [];
}
const isOnRunner = (source) => 'path' in source || 'reference' in source;

;// CONCATENATED MODULE: ./src/spec/parse-target.ts


/** Turns inputs and manifest into what a verb was asked, or tells everything that is wrong with them. */
function parseTarget(verb, sources) {
    const table = verbs/* verbs */.PB[verb];
    const shared = parseFields(table.shared, sources);
    const own = readOwn(table.own, sources.inputs);
    const problems = [...('problems' in shared ? shared.problems : []), ...own.problems];
    if ('problems' in shared || problems.length > 0 || !parse_target_isComplete(own.values, table.own))
        return { problems };
    return { shared: shared.values, own: own.values, given: shared.given };
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
function parse_target_isComplete(values, own) {
    return Object.entries(own).every(([name, { needed, default: standard }]) => (needed === undefined && standard === undefined) || values[name] !== undefined);
}

;// CONCATENATED MODULE: ./src/target.ts






/** Reads what a verb was asked, from inputs and manifest. Throws one UserError that lists everything that is wrong. */
async function readTarget(verb, inputs, env) {
    const manifest = await readManifest({ named: inputs['manifest'], directory: process.cwd() });
    if ('problems' in manifest) {
        const { shared, own } = verbs/* verbTable */.io[verb];
        const problems = [...manifest.problems, ...problemsOfInputs({ inputs }, shared), ...readOwn(own, inputs).problems];
        throw new errors/* UserError */.yo((0,spec_problem/* listed */.KE)(problems));
    }
    const asked = parseTarget(verb, { inputs, manifest: manifest.manifest, env });
    if ('problems' in asked)
        throw new errors/* UserError */.yo((0,spec_problem/* listed */.KE)(asked.problems));
    return asked;
}

;// CONCATENATED MODULE: ./src/main.ts









/** Does what a verb is for, as the inputs and the manifest say. */
async function main(verb) {
    // Before anything else: until then a signal would end the process without a word.
    const signal = (0,cancellation/* cancelled */.K)();
    try {
        await RUNS[verb](readInputs(verb), signal);
    }
    catch (error) {
        if ('outcome' in verbs/* verbTable */.io[verb].outputs)
            (0,core/* setOutput */.uH)('outcome', 'failed');
        print/* print */.y.failure(...(0,errors/* explain */.WE)(error));
    }
}
/** What each verb loads, once its inputs are known to be good where that is quick to tell. */
const RUNS = {
    async deploy(inputs, signal) {
        // Loading the AWS clients takes longer than telling what is missing, and goes well beside reading an archive.
        const loading = isPromising(inputs) ? Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(2206), __nccwpck_require__.e(280), __nccwpck_require__.e(4283), __nccwpck_require__.e(5549), __nccwpck_require__.e(5581), __nccwpck_require__.e(5433), __nccwpck_require__.e(8287)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8287)) : undefined;
        const request = await asked(readRequest(inputs, process.env, signal));
        const { run } = await (loading ?? Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(2206), __nccwpck_require__.e(280), __nccwpck_require__.e(4283), __nccwpck_require__.e(5549), __nccwpck_require__.e(5581), __nccwpck_require__.e(5433), __nccwpck_require__.e(8287)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8287)));
        await run(request, signal);
    },
    async plan(inputs, signal) {
        const request = await asked(readRequest(inputs, process.env, signal, 'running'));
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(2206), __nccwpck_require__.e(4283), __nccwpck_require__.e(3534), __nccwpck_require__.e(5549), __nccwpck_require__.e(5581), __nccwpck_require__.e(6315)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6315))).run(request, signal);
    },
    async environment(inputs, signal) {
        const target = await asked(readTarget('environment', inputs, process.env));
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(2206), __nccwpck_require__.e(4283), __nccwpck_require__.e(5549), __nccwpck_require__.e(5581), __nccwpck_require__.e(8623)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8623))).run(target, signal);
    },
    async rollback(inputs, signal) {
        const target = await asked(readTarget('rollback', inputs, process.env));
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(2206), __nccwpck_require__.e(5433), __nccwpck_require__.e(8632)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8632))).run(target, signal);
    },
    async scale(inputs, signal) {
        const target = await asked(readTarget('scale', inputs, process.env));
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(2206), __nccwpck_require__.e(5549), __nccwpck_require__.e(5433), __nccwpck_require__.e(4949)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6762))).run(target, signal);
    },
    async status(inputs, signal) {
        const target = await asked(readTarget('status', inputs, process.env));
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(2206), __nccwpck_require__.e(4283), __nccwpck_require__.e(3534), __nccwpck_require__.e(8190), __nccwpck_require__.e(6690)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5190))).run(target, signal);
    },
    async destroy(inputs, signal) {
        const target = await asked(readTarget('destroy', inputs, process.env));
        await (await Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(1743), __nccwpck_require__.e(4283), __nccwpck_require__.e(645)]).then(__nccwpck_require__.bind(__nccwpck_require__, 645))).run(target, signal);
    },
};
/** What is wrong with a request is nobody's fault but its own: the page has more. */
async function asked(reading) {
    try {
        return await reading;
    }
    catch (error) {
        throw error instanceof errors/* UserError */.yo ? new errors/* UserError */.yo(`${(0,errors/* explain */.WE)(error).join('\n')}\n${(0,docs_link/* linkTo */.u)('inputs')}`) : error;
    }
}
/** Whether what everybody has to give is there, so that the rest may well be good too. */
const isPromising = ({ environment, image }) => environment !== '' && image !== '';

;// CONCATENATED MODULE: ./src/action.ts



/** What the runner calls when the job is over. Most runs have left nothing to finish, and load nothing for it. */
async function post() {
    const kept = (0,core/* getState */.Gu)(keep/* UNFINISHED */.y);
    if (kept === '')
        return;
    const { finishRun } = await Promise.all(/* import() */[__nccwpck_require__.e(4089), __nccwpck_require__.e(5408), __nccwpck_require__.e(3407), __nccwpck_require__.e(3487)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8643));
    await finishRun(kept);
}

var __webpack_exports__main = __webpack_exports__.i;
var __webpack_exports__post = __webpack_exports__.b;
export { __webpack_exports__main as main, __webpack_exports__post as post };
