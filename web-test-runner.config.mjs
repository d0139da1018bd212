export { default } from './tests/run/elements-config.ts';
