import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '@huiyin/shared/contract/questions';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import type { Editing } from './editing.ts';
import type { Path } from './path.ts';
import { presetAspects, type PresetAspect } from './preset-aspects.ts';
import { rowsField } from './rows-field.ts';

type Aspects = Extract<Question, { type: 'aspects' }>;

/** What is rated one by one, with ready-made ones to take. */
export function aspectFields(editing: Editing, words: AskBook, { aspects }: Aspects, path: Path): TemplateResult {
  const at = [...path, 'aspects'];
  const left = (Object.keys(presetAspects) as PresetAspect[]).filter((id) => !aspects.some((one) => one.id === id));
  const take = (id: PresetAspect): void => {
    const written = aspects.filter(({ label }) => Object.values(label).some((text) => text?.trim()));
    editing.replace({
      ...editing.draft,
      questions: editing.draft.questions.with(Number(path[1]), {
        ...(editing.draft.questions[Number(path[1])] as Aspects),
        aspects: [...written, { id, label: presetAspects[id] }],
      }),
    });
  };
  return html`<div class="part">
    ${rowsField(editing, words, at, { label: words.question.aspects, rows: aspects, most: surveyLimits.aspects, names: 'a' })}
    ${
      editing.disabled || !left.length || aspects.length >= surveyLimits.aspects
        ? nothing
        : html`<div class="presets" role="group" aria-label=${words.question.presets}>
            ${left.map(
              (id) =>
                html`<ui-button size="s" appearance="outlined" @click=${() => take(id)}>
                  <ui-icon slot="start" name="plus"></ui-icon>${presetAspects[id][editing.language]}
                </ui-button>`,
            )}
          </div>`
    }
  </div>`;
}
