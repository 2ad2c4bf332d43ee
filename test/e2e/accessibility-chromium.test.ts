import { launchChromium } from './driver/chromium.ts'
import { testScenes } from './test-scenes.ts'

testScenes('chromium', launchChromium, { extensionDir: 'dist/chrome', colorScheme: 'light' })
