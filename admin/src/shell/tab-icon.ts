/** What the icon of the tab tells: nothing waits, something does, or some of it is overdue. */
type TabSign = 'quiet' | 'waiting' | 'overdue';

const files: Readonly<Record<TabSign, string>> = {
  quiet: 'huiyin',
  waiting: 'huiyin-waiting',
  overdue: 'huiyin-overdue',
};

/** Puts a sign on the icon of the tab. */
export function signTab(sign: TabSign): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const href = `/admin/icons/${files[sign]}.svg`;
  // Setting what is there already has it fetched again.
  if (icon && icon.getAttribute('href') !== href) icon.href = href;
}
