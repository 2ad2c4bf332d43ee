import { launchFirefox } from './driver/firefox.ts'
import { testScenes } from './test-scenes.ts'

testScenes('firefox', launchFirefox, { extensionDir: 'dist/firefox', colorScheme: 'dark' })
