import { expect, test } from 'vitest'
import { aPolicy } from '../samples.ts'
import { google, google4, inShort, matomo, onParent, type Story } from '../story.ts'

const necessary = aPolicy('own', { names: ['_pk_id.*', '_hjSession_*', 'AWSALB*', 'tarteaucitron'] })

test.each<[reason: string, story: Story, expected: string]>([
  [
    'audience measurement: it may be set up so that it needs no consent',
    { policy: necessary, steps: [[0, 'set', matomo]] },
    'notice: exempt',
  ],
  [
    'a recorder of behaviour is no part of the service',
    { policy: necessary, steps: [[0, 'set', { name: '_hjSession_12', httpOnly: false }]] },
    'notice',
  ],
  [
    'declared as statistics',
    { policy: aPolicy('own', { names: ['_pk_id.*'], category: 'statistics' }), steps: [[0, 'set', matomo]] },
    'silent',
  ],
  [
    'a load balancer is necessary',
    {
      policy: necessary,
      steps: [
        [0, 'set', { name: 'AWSALB' }],
        [0, 'set', { name: 'AWSALBCORS' }],
      ],
    },
    'silent',
  ],
  [
    'so is what keeps the choice',
    { policy: necessary, steps: [[0, 'set', { name: 'tarteaucitron', httpOnly: false }]] },
    'silent',
  ],
  [
    'a name alone is not known',
    { policy: aPolicy('own', { names: ['_ga'] }), steps: [[0, 'set', google]] },
    'silent',
  ],
  [
    'a second row calls it advertising: which one holds is not known',
    {
      policy: aPolicy('own', { names: ['_ga'] }, { names: ['_ga'], category: 'advertising' }),
      steps: [
        [0, 'set', google],
        [0, 'set', google4],
      ],
    },
    'silent',
  ],
  [
    'of the parent domain it may be another one than the row means',
    { policy: necessary, steps: [[0, 'set', { ...matomo, ...onParent }]] },
    'silent',
  ],
  [
    "the platform's description is nobody's word",
    { policy: aPolicy('platform', { names: ['_pk_id.*'] }), steps: [[0, 'set', matomo]] },
    'silent',
  ],
  [
    "the platform's own cookie is none of a tracker",
    { policy: aPolicy('own', {}), steps: [[0, 'set', {}]] },
    'silent',
  ],
])('%s', (_, story, expected) => {
  expect(inShort('tracker-declared-necessary', story)).toBe(expected)
})
