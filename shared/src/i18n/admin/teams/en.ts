/** Words of departments and teams, in Settings and on a ticket. */
export const words = {
  permissionGroup: {
    heading: 'Departments and teams',
    permissions: { 'teams.change': 'Change departments and teams' },
  },
  departments: {
    heading: 'Departments',
    text: 'The parts of your company that answer for something.',
    none: 'No departments yet.',
    add: 'Add a department',
    full: (n: string) => `A site has at most ${n} departments.`,
    name: (n: string) => `Department ${n}`,
    up: (name: string) => `Move ${name} up`,
    remove: (name: string) => `Remove ${name}`,
  },
  teams: {
    heading: 'Teams',
    text: 'People of your site who work together, in a department or in none. Somebody may be in several.',
    none: 'No teams yet.',
    add: 'Add a team',
    full: (n: string) => `A site has at most ${n} teams.`,
    tooMany: (n: string) => `All teams together have at most ${n} members.`,
    name: (n: string) => `Team ${n}`,
    up: (name: string) => `Move ${name} up`,
    remove: (name: string) => `Remove ${name}`,
  },
  topics: {
    heading: 'Who answers for which category',
    text: 'Tickets of a category, and of those below it, say the department it belongs to.',
  },
  noDepartment: 'No department',
  departmentOf: (name: string) => `Department of ${name}`,
  members: (count: number, n: string) => (count === 1 ? 'One member' : count === 0 ? 'No members' : `${n} members`),
  membersOf: (name: string) => `Members of ${name}`,
  faults: { missing: 'Give it a name.', twice: 'This name is there twice.' },
  save: 'Save departments and teams',
  saved: 'Departments and teams are saved.',
  theirs: 'What you changed is kept here. Saving now replaces theirs.',
  /** On a ticket. */
  department: 'Department',
};

/** The shape of every language. */
export type TeamsBook = typeof words;
