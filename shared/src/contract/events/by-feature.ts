// The events of every feature: a line each, a file each.
export { ofCategories } from './categories.ts';
export { ofCustomers } from './customers.ts';
export { ofDocuments } from './documents.ts';
export { ofExports } from './exports.ts';
export { ofImports } from './imports.ts';
export { ofMetrics } from './metrics.ts';
export { ofPeople } from './people.ts';
export { ofPopulation } from './population.ts';
export { ofSampleData } from './sample-data.ts';
export { ofSites } from './sites.ts';
export { ofSurveyInvitations } from './survey-invitations.ts';
export { ofSurveys } from './surveys.ts';
export { ofTeams } from './teams.ts';
export { ofCategorizing, ofClocks, ofHeldReplies, ofTickets } from './tickets.ts';
export { ofTestAnswers } from './test-answers.ts';
export { ofTouchpoints } from './touchpoints.ts';
export { ofWaves } from './waves.ts';
