import { expect, test } from 'vitest'
import { aPolicy } from '../samples.ts'
import { day, google, google4, inShort, matomo, onParent, type Story, start } from '../story.ts'

const policy = aPolicy('own', {}, { names: ['stats'], category: 'statistics' })
const lasting = (days: number) => ({ expires: start + days * day })

test.each<[reason: string, story: Story, expected: string]>([
  [
    'two years asked for, cut to 400 days',
    { steps: [[0, 'set', { name: 'stats', ...lasting(400) }]] },
    'notice',
  ],
  ['thirteen months at their longest', { steps: [[0, 'set', { name: 'stats', ...lasting(397) }]] }, 'silent'],
  ['a day counted at both ends', { steps: [[0, 'set', { name: 'stats', ...lasting(398) }]] }, 'silent'],
  ["Matomo's own default of 395 days", { steps: [[0, 'set', { ...matomo, ...lasting(395.4) }]] }, 'silent'],
  ['an undeclared tracker we know', { steps: [[0, 'set', { ...matomo, ...lasting(400) }]] }, 'notice'],
  ['a name alone', { steps: [[0, 'set', { ...google, ...lasting(400) }]] }, 'silent'],
  [
    'with its companion, which lasts for the session here',
    {
      steps: [
        [0, 'set', google4],
        [0, 'set', { ...google, ...lasting(400) }],
      ],
    },
    'notice',
  ],
  ['no audience measurement', { steps: [[0, 'set', { name: 'vuid', ...lasting(400) }]] }, 'silent'],
  ['declared necessary', { steps: [[0, 'set', lasting(400)]] }, 'silent'],
  ['found with as much left', { steps: [[0, 'found', { name: 'stats', ...lasting(399) }]] }, 'notice'],
  [
    'found with less: the whole is not known',
    { steps: [[0, 'found', { name: 'stats', ...lasting(390) }]] },
    'silent',
  ],
  [
    'of the parent domain: another site may have set it',
    { steps: [[0, 'set', { name: 'stats', ...onParent, ...lasting(400) }]] },
    'notice: other-site',
  ],
  ['a session cookie', { steps: [[0, 'set', { name: 'stats' }]] }, 'silent'],
])('%s', (_, story, expected) => {
  expect(inShort('over-13-months', { policy, ...story })).toBe(expected)
})
