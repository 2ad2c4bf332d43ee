import type { PolicyTable } from '../replica/policy-page.ts'

/** The older template's table as a portal may have changed it: a row more, one less, another word, a duration. */
export const changedTable: PolicyTable = {
  heading: 'Cookies necessary for the platform to function properly/functionality cookies',
  columns: ["Service provider's name", 'Function and location', 'Cookie name(s)', 'Purposes', 'Duration'],
  rows: [
    [
      'Opendatasoft',
      'Authentication (front and back office)',
      'sessionid',
      'To remember the user from one page to another',
      '2 weeks by default',
    ],
    ['Opendatasoft', 'API (CSRF) (front et back office)', 'csrftoken', 'To keep forms safe', ''],
    [
      'Opendatasoft',
      'Choices related to your cookie preferences',
      'cookies_preferences',
      "To remember the visitor's cookie preferences",
      '',
    ],
    ['Vimeo', 'Video', 'vuid', 'To count plays', '2 years'],
  ],
}
