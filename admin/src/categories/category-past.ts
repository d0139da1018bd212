import { html, nothing, type TemplateResult } from 'lit';
import { linesOf, treeOf, type Category } from '@huiyin/shared/domain/categories';
import { categories } from '@huiyin/shared/i18n/admin/categories';
import type { CategoryView } from '../api/categories.ts';
import { date } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-facts.ts';
import '../ui/ui-list.ts';
import { categoryName, saidIn } from './category-names.ts';

type Past = TemplateResult | typeof nothing;

/** What categories were called before, newest first. */
export function categoryHistory(all: readonly CategoryView[]): Past {
  const words = bookOf(categories);
  const renamed = all.filter(({ earlier }) => earlier.length);
  if (!renamed.length) return nothing;
  return html`<h3>${words.earlier}</h3>
    <ui-facts
      .facts=${renamed.map(({ id, earlier }) => ({
        name: categoryName(all, id),
        value: earlier.map(({ label, until }) => words.until(saidIn(label), date(until))).join(' · '),
      }))}
    ></ui-facts>`;
}

/** Those that are not offered any more, each with the way back into the draft. */
export function retiredCategories(
  all: readonly CategoryView[],
  draft: readonly Category[],
  take: (tree: Category[]) => void,
): Past {
  const words = bookOf(categories);
  const there = new Set(linesOf(draft).map(({ id }) => id));
  const retired = all.filter(({ id, retired: is }) => is && !there.has(id));
  if (!retired.length) return nothing;
  return html`<h3>${words.retired}</h3>
    <p class="small muted">${words.retiredText}</p>
    <ui-list>
      ${retired.map(({ id, label }) => {
        const name = categoryName(all, id);
        const mayCome = !id.includes('/') || there.has(id.split('/', 1)[0]!);
        const act = () => take(treeOf([...linesOf(draft), { id, label }]));
        return html`<ui-row
          >${named(name)}
          ${mayCome ? rowAction({ label: words.back, name: words.backName(name), act }) : nothing}</ui-row
        >`;
      })}
    </ui-list>`;
}
