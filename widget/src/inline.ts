import { define } from './define.ts';
import { HuiyinSurvey } from './huiyin-survey.ts';

// `<script type="module" src="…/huiyin-inline.js">`: the element finds its server beside the script.
HuiyinSurvey.base = new URL(/* @vite-ignore */ '..', import.meta.url).href;
define('huiyin-survey', HuiyinSurvey);
