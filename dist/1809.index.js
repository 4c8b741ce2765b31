export const id = 1809;
export const ids = [1809];
export const modules = {

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Pure: `1 task`, `2 tasks`. */
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;


/***/ })

};
