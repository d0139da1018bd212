import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '@huiyin/shared/contract/questions';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import '../categories/offered-categories.ts';
import { number } from '../language/formats.ts';
import type { Editing } from './editing.ts';
import { checkField, textField } from './fields.ts';
import type { Path } from './path.ts';
import { rowsField } from './rows-field.ts';
import { withConsentVersions } from './texts.ts';

type Complaint = Extract<Question, { type: 'complaint' }>;

/** The parts of the complaint form. */
export function complaintFields(editing: Editing, words: AskBook, question: Complaint, path: Path): TemplateResult {
  const own = words.complaint;
  const tick = (name: 'orderNumber' | 'attachments' | 'contact', label: string, hint = ''): TemplateResult =>
    checkField(editing, label, question[name], (checked) => editing.set([...path, name], checked), hint);
  return html`${textField(editing, words, [...path, 'guide'], { label: own.guide, limit: 'paragraph', rows: 2, hint: own.guideHint })}
    ${textField(editing, words, [...path, 'categoriesTitle'], { label: own.categoriesTitle, limit: 'label' })}
    <offered-categories
      .offered=${question.categories}
      ?disabled=${editing.disabled}
      @offered=${({ detail }: CustomEvent<Complaint['categories']>) => editing.set([...path, 'categories'], detail)}
    ></offered-categories>
    ${textField(editing, words, [...path, 'commentLabel'], { label: own.commentLabel, limit: 'label' })}
    ${rowsField(editing, words, [...path, 'wishes'], { label: own.wishes, hint: own.wishesHint, rows: question.wishes, most: surveyLimits.wishes, names: 'wish_' })}
    <div class="part">
      ${tick('orderNumber', own.orderNumber)} ${tick('attachments', own.attachments, own.attachmentsHint)}
      ${tick('contact', own.contact)}
    </div>
    ${question.contact ? consentFields(editing, words, question, path) : nothing}`;
}

function consentFields(editing: Editing, words: AskBook, { id, consent }: Complaint, path: Path): TemplateResult {
  const own = words.complaint;
  const at = [...path, 'consent'];
  const next = withConsentVersions(editing.draft, editing.saved).questions.find((one) => one.id === id) as Complaint;
  return html`<div class="part">
    ${checkField(editing, own.consent, Boolean(consent), (checked) =>
      editing.set(at, checked ? { version: 1, text: {} } : undefined),
    )}
    ${
      consent
        ? html`<div class="group">
            ${textField(editing, words, [...at, 'text'], {
              label: own.consentText,
              limit: 'paragraph',
              rows: 3,
              hint: own.consentVersion(number(next.consent?.version ?? 1)),
            })}
          </div>`
        : nothing
    }
  </div>`;
}
