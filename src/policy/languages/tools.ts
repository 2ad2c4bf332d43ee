import type { Words } from './language.ts'

/** Names of tools and of who makes them, the same in every language. The longest first: "google analytics". */
export const tools: Words = `
  google analytics | google tag manager | google maps | google ads | adobe analytics | matomo analytics |
  piwik pro | microsoft clarity | at internet | new relic | crazy egg | ab tasty | rocket science |
  google | youtube | vimeo | dailymotion | facebook | meta | instagram | twitter | linkedin | tiktok |
  pinterest | snapchat | whatsapp | spotify | soundcloud | twitch | reddit | tumblr | flickr | hotjar |
  matomo | piwik | xiti | piano | eulerian | plausible | fathom | clarity | siteimprove | mixpanel |
  amplitude | fullstory | smartlook | mouseflow | optimizely | kameleoon | adobe | typekit | cloudflare |
  recaptcha | hcaptcha | doubleclick | adsense | adwords | criteo | taboola | outbrain | addthis |
  addtoany | sharethis | disqus | gravatar | mapbox | openstreetmap | stripe | paypal | klarna | hubspot |
  salesforce | intercom | zendesk | crisp | drift | typeform | mailchimp | brevo | microsoft | bing |
  yandex | amazon | sentry | datadog | quantcast | userway | readspeaker | issuu | calameo | wistia |
  brightcove | jwplayer | etracker | econda | webtrends | comscore | nielsen | tawk | livechat | trustpilot |
  calendly | eventbrite | usercentrics
`
