import type { Question, QuestionType } from '@huiyin/shared/contract/questions';
import { isScored, kindOfSurvey } from '@huiyin/shared/domain/surveys/asked-question';
import { questionTypes } from '@huiyin/shared/domain/choices';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import type { SurveyDefinition, SurveyKind } from '../api/surveys.ts';
import { moved } from '../ui/moving.ts';
import { newId } from './path.ts';
import { newQuestion } from './new-question.ts';

/** Kind of a survey: that of its first question, for good. */
export const kindOf = ({ questions }: Pick<SurveyDefinition, 'questions'>): SurveyKind => kindOfSurvey(questions);

/** Which kinds of question may stand at `index` without changing the kind of the survey. */
export function typesAt({ questions }: SurveyDefinition, index: number, kind: SurveyKind): QuestionType[] {
  if (kind === 'complaint') return ['complaint'];
  const others = questions.filter((_, at) => at !== index).map(({ type }) => type);
  return questionTypes.filter((type) => {
    if (type === 'complaint' || (isScored(type) && others.includes(type))) return false;
    return index > 0 || kindOfSurvey([{ type }]) === kind;
  });
}

const ids = ({ questions }: SurveyDefinition): string[] => questions.map(({ id }) => id);

/** With one more question of a type at the end. */
export function withQuestion(draft: SurveyDefinition, type: QuestionType): SurveyDefinition {
  return { ...draft, questions: [...draft.questions, newQuestion(type, newId('q', ids(draft)))] };
}

/** With a copy right after a question; of a scale that is asked once there is none. */
export function withCopy(draft: SurveyDefinition, index: number): SurveyDefinition {
  const original = draft.questions[index];
  if (!original || !mayCopy(draft, index)) return draft;
  const copy = { ...structuredClone(original), id: newId('q', ids(draft)) };
  return { ...draft, questions: draft.questions.toSpliced(index + 1, 0, copy) };
}

export function mayCopy({ questions }: SurveyDefinition, index: number): boolean {
  const type = questions[index]?.type;
  return type !== undefined && type !== 'complaint' && !isScored(type) && questions.length < surveyLimits.questions;
}

/** Without a question; ways that led to it are gone with it. */
export function withoutQuestion(draft: SurveyDefinition, index: number): SurveyDefinition {
  return withLivingBranches({ ...draft, questions: draft.questions.toSpliced(index, 1) });
}

/** With a question a step further up or down; ways that would lead back are gone. */
export function withMoved(draft: SurveyDefinition, index: number, by: -1 | 1): SurveyDefinition {
  return withLivingBranches({ ...draft, questions: moved(draft.questions, index, by) });
}

/** With another kind of question in the place of one: its title stays, its id is new, since its answers are others. */
export function withType(draft: SurveyDefinition, index: number, type: QuestionType): SurveyDefinition {
  const old = draft.questions[index];
  if (!old || old.type === type) return draft;
  const id = newId('q', ids(draft));
  const next = { ...newQuestion(type, id), title: old.title } as Question;
  const follow = (question: Question): Question => ({
    ...question,
    branches: question.branches.map((branch) => (branch.goTo === old.id ? { ...branch, goTo: id } : branch)),
  });
  return { ...draft, questions: draft.questions.with(index, next).map(follow) };
}

/** Branches lead onward, to a question that is there, by a choice that is there. */
export function withLivingBranches(draft: SurveyDefinition): SurveyDefinition {
  const order = ids(draft);
  const questions = draft.questions.map((question, at) => {
    const branches = question.branches.filter(
      ({ goTo, choice }) =>
        (goTo === 'end' || order.indexOf(goTo) > at) && (choice === undefined || choicesOf(question).includes(choice)),
    );
    return branches.length === question.branches.length ? question : { ...question, branches };
  });
  return { ...draft, questions };
}

const choicesOf = (question: Question): string[] =>
  question.type === 'single' || question.type === 'multiple' ? question.choices.map(({ id }) => id) : [];
