import { define } from './define.ts';
import { HuiyinSurvey } from './huiyin-survey.ts';

// `<script type="module" src="…/huiyin-inline.js">`: the element finds its server beside the script, also where that came the
// second time, from `w/w/`.
HuiyinSurvey.base = import.meta.url.replace(/(w\/)+[^/]*$/, '');
define('huiyin-survey', HuiyinSurvey);
