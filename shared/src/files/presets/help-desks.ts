import type { Preset } from './preset.ts';

const zendeskWords = { Good: 5, 'Good with comment': 5, Bad: 1, 'Bad with comment': 1 };

const zendeskTicket = {
  externalId: 'Ticket ID|Id|ID',
  occurredAt: 'Created at',
  csat: 'Satisfaction Score',
  comment: 'Satisfaction Comment',
  'answers.reasons': 'Satisfaction Reason',
  'contact.email': 'Requester email',
  'contact.name': 'Requester',
  'attributes.subject': 'Subject',
  'attributes.team': 'Group',
  'attributes.priority': 'Priority',
  'attributes.channel': 'Via',
  'attributes.tags': 'Tags',
  status: 'Status',
  agent: 'Assignee',
  firstRepliedAt: 'First reply time in minutes|First reply time (in minutes)',
  resolvedAt: 'Solved at|Full resolution time in minutes|Full resolution time (in minutes)',
  waitSeconds: 'Requester wait time in minutes|Requester wait time (in minutes)',
};

const jiraIssue = {
  externalId: 'Issue key',
  'attributes.type': 'Issue Type',
  'attributes.priority': 'Priority',
  'attributes.project': 'Project name',
  'attributes.resolution': 'Resolution',
  agent: 'Assignee',
  firstRepliedAt: 'Custom field ([CHART] Date of First Response)',
  resolvedAt: 'Resolved',
};

const jiraTicket = { occurredAt: 'Created', complaint: 'Summary+Description', status: 'Status' };

const jiraScore = 'Satisfaction rating|Custom field (Satisfaction)|Custom field (Satisfaction rating)';

/** Tools that answer, and the ratings of what they answered. A ticket of one is a complaint, and its rating an answer beside it. */
export const helpDesks: readonly Preset[] = [
  {
    name: 'Zendesk tickets',
    certainty: 'code',
    has: [
      'Ticket ID|Id|ID',
      'Requester',
      'Assignee',
      'Group',
      'Subject',
      'Created at',
      'Solved at',
      'Satisfaction Score',
    ],
    map: zendeskTicket,
    tickets: { complaint: 'Subject' },
    values: zendeskWords,
  },
  {
    name: 'Zendesk satisfaction',
    certainty: 'code',
    has: ['ticket_id', 'score', 'comment', 'reason', 'created_at'],
    map: {
      externalId: 'id',
      occurredAt: 'created_at',
      csat: 'score',
      comment: 'comment',
      'answers.reasons': 'reason',
      'attributes.ticket': 'ticket_id',
    },
    values: { good: 5, bad: 1 },
  },
  {
    name: 'Zendesk satisfaction view',
    certainty: 'remembered',
    has: ['Ticket ID|Id|ID', 'Satisfaction Score', 'Satisfaction Comment'],
    map: zendeskTicket,
    values: zendeskWords,
  },
  {
    name: 'Freshdesk',
    certainty: 'file',
    has: ['Ticket ID', 'Subject', 'Status', 'Agent', 'Created time', 'Resolved time', 'Closed time', 'Survey results'],
    map: {
      externalId: 'Ticket ID',
      occurredAt: 'Created time',
      csat: 'Survey results',
      'contact.email': 'Contact ID',
      'contact.name': 'Full name',
      'attributes.subject': 'Subject',
      'attributes.type': 'Type',
      'attributes.team': 'Group',
      'attributes.priority': 'Priority',
      'attributes.channel': 'Source',
      'attributes.product': 'Product',
      'attributes.company': 'Company Name',
      'attributes.tags': 'Tags',
      status: 'Status',
      agent: 'Agent',
      firstRepliedAt: 'Initial response time|First response time (in hrs)',
      resolvedAt: 'Resolved time|Resolution time (in hrs)',
      closedAt: 'Closed time',
      handleSeconds: 'Time tracked',
    },
    zeroIsNone: ['Time tracked'],
    tickets: { complaint: 'Subject' },
  },
  {
    name: 'Jira Service Management',
    certainty: 'code',
    has: ['Summary', 'Issue key', 'Issue Type', 'Status', 'Created', jiraScore],
    map: {
      ...jiraIssue,
      occurredAt: 'Custom field (Satisfaction date)|Created',
      csat: jiraScore,
      'attributes.subject': 'Summary',
    },
    tickets: jiraTicket,
  },
  {
    name: 'Jira issues',
    certainty: 'file',
    has: ['Summary', 'Issue key', 'Issue id', 'Issue Type', 'Status', 'Created'],
    map: { ...jiraIssue, ...jiraTicket },
  },
  {
    name: 'Call centre log',
    certainty: 'file',
    has: ['Call Id', 'Agent', 'Date', 'Time', 'Topic', 'Answered (Y/N)', 'Satisfaction rating'],
    map: {
      externalId: 'Call Id',
      occurredAt: 'Date+Time',
      csat: 'Satisfaction rating',
      category: 'Topic',
      'attributes.solved': 'Resolved',
      agent: 'Agent',
      waitSeconds: 'Speed of answer in seconds',
      handleSeconds: 'AvgTalkDuration',
    },
  },
];
