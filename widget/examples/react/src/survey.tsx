import { createComponent, type EventName } from '@lit/react';
import { defineHuiyin, HuiyinSurvey, type HuiyinAnswerEvent } from '@huiyin/widget';
import * as react from 'react';

defineHuiyin();

/** `<huiyin-survey>` as a React component: attributes are props, DOM events are callbacks. */
export const Survey = createComponent({
  react,
  tagName: 'huiyin-survey',
  elementClass: HuiyinSurvey,
  events: { onAnswer: 'huiyin:answer' as EventName<HuiyinAnswerEvent> },
});
