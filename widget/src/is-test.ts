/** Whether answers of a page only try whether it works: its address says so, or its root. No figure counts them. */
export const isTest = ({ search }: Pick<URL, 'search'> = location): boolean =>
  'huiyinTest' in document.documentElement.dataset || /[?&]huiyin-test(=|&|$)/.test(search);
