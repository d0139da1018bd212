/** Whether answers of this page only try whether it works: its address says so, or its root. No figure counts them. */
export const isTest = (): boolean =>
  'huiyinTest' in document.documentElement.dataset || /[?&]huiyin-test(=|&|$)/.test(location.search);
