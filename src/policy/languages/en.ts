import type { Language } from './language.ts'

export const english: Language = {
  tag: 'en',
  titles: {
    cookie: "cookie† | cookies† | cookie's",
    name: `
      name† | names | id | identifier | key | title | denomination | tracker | trackers | tag |
      called
    `,
    provider: `
      provider† | supplier† | publisher | issuer | company | vendor | owner | source | service |
      set | placed | installed | controller | holder | responsible | origin | party's | tool |
      partner | belongs | operator | administrator | who | manager | entity | organisation |
      organization
    `,
    location: 'location† | place | page | pages',
    task: `
      function† | functions | feature | functionality | functionalities | description |
      descriptions | details | explanation | does
    `,
    purposes: `
      purpose† | purposes† | use | usage | uses | objective | objectives | what | why | reason |
      reasons | aim | goal | finality | utility | role | target
    `,
    lifetime: `
      duration† | lifetime | life | span | lifespan | retention | expiry | expires | expire |
      expiration | validity | valid | period | ttl | live | deadline | lasts | long | stays |
      kept | persistence | term | age | retained | expiring | shelf
    `,
    category: `
      category | categories | type | types | kind | class | classification | nature | group |
      subgroup | priority | necessity
    `,
    other: `
      domain | domains | host | hosts | path | first | third | party | parties | data |
      information | info | more | link | links | privacy | policy | notice | opt-out | opt | out |
      consent | required | security | secure | httponly | no | notes | note | comments | comment |
      remarks | url | website | transfer | transfers | recipients | content | contents | value |
      active | status | legal | basis | example | size | format | technology
    `,
    around: `
      of† | and† | s† | the | a | an | in | on | by | for | from | to | or | it | is | its |
      this | your | our | we | we're | are | how | maximum | max | min | default | storage |
      store | stored | storing | time | date | after | until | up | till | technical | personal |
      main | browser | device | cookie-related | collected | processed | before | with | days |
      day | hours | minutes | months | weeks | years | seconds | number
    `,
  },
  headings: {
    nouns: 'cookie | cookies | tracker | trackers | tag | tags',
    kinds: {
      necessary: `
        necessary† | necessarily | essential | essentials | required | mandatory | indispensable |
        obligatory | vital
      `,
      functional: `
        functional | functionality | functionalities | preference | preferences | personalis* |
        personaliz* | customis* | customiz* | comfort | convenience
      `,
      statistics: `
        statistic* | analytic | analytics | analytical | analysis | analyse* | analyze* | measur* |
        performance | audience | metrics
      `,
      advertising: `
        advertis* | ads | adverts | marketing | target* | retarget* | remarket* | profiling |
        behavioural | behavioral
      `,
      unknown: `
        tracking | social | affiliate | affiliates | unclassified | uncategorised | uncategorized |
        miscellaneous
      `,
    },
    technical: 'technical | technically | operational | security',
    others: `
      third | thirds | partner | partners | external | supplier | suppliers | vendor | vendors |
      embedded | embeds | video | videos | media | maps | plugin | plugins | widget | widgets | tool |
      tools
    `,
    denials: `
      not | non | non- | no | none | never | other | others | except | excluding | unless | un- | nor
      | neither | beyond | less | rather | instead | inessential | unlisted | t
    `,
    without: 'without',
    choice: `
      consent* | opt- | option* | voluntar* | permission | permissions | agree* | accept* | approv* |
      unnecess* | nonnecess* | inessent* | nonessen* | dispensab* | superfluous | refus* | reject* |
      declin*
    `,
    consentFree: 'exempt | exempted | waived',
    conditions: 'if | only | once | after | upon | until | before | unless | subject | when',
    keeping: `
      preference | preferences | setting | settings | store* | remember* | record* | sav* | banner |
      status | manag* | regist*
    `,
    using: 'use | set | place | employ | deploy',
    obliging: 'must',
    publishers: `
      council | councils | ministry | city | university | department | government | agency | authority
      | commission | municipality | county | borough | district | region | museum | library |
      institute | office | state | public
    `,
    joining: 'and | or | plus | also',
    towards: 'for | to | because | so | in',
    around: `
      back | top | similar | technology | technologies | interest | interests | based | communications
      | help | helps | ids | about | section | provided | provide | requested | request | yes | read |
      learn | view | close | open | expand | collapse | toggle | change | directive | regulation | law
      | article | act | privacy | opendatasoft | huwise | the | a | an | our | your | my | their | its
      | of | by | on | at | as | this | that | these | those | which | they | them | it | we | us |
      you | are | is | be | been | being | was | will | can | may | must | have | has | with | from |
      s | strictly† | absolutely | purely | highly | used | uses | using | needed | need | needs | set
      | sets | placed | stored | purpose | purposes | reasons | site | sites | website | websites |
      web | platform | portal | service | services | page | pages | council | browser | traffic |
      usage | visit | visits | visitor | visitors | user | users | anonymous | internal | own | first
      | first- | party | language | personalised | category | categories | class | group | type |
      types | kind | kinds | term | terms | re- | list | lists | table | tables | following | follows
      | below | above | here | overview | details | detail | more | information | show | hide | always
      | active | off | enabled | all | each | name | names | session | persistent | permanent |
      temporary | id | http | https | html | local | storage | server | function | functions | work |
      works | properly | correctly | basic | login | log | in | out | two | three | four | number |
      total | currently | please | find | see | includes | include | contains | declared | declaration
      | policy | last | updated | review | reviewed | how | what | why | do
    `,
  },
  lifetimes: {
    units: {
      second: 'second | seconds | sec | secs | s',
      minute: 'minute | minutes | min | mins | mn',
      hour: 'hour | hours | hr | hrs | h',
      day: 'day | days | d',
      week: 'week | weeks | wk | wks',
      month: 'month | months | mo | mos | mth | mths',
      year: 'year | years | yr | yrs | y',
    },
    numbers: `
      one/a/an | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve
    `,
    tens: `
      thirteen = 13 | fourteen = 14 | fifteen = 15 | sixteen = 16 | seventeen = 17 | eighteen = 18 |
      nineteen = 19 | twenty = 20 | thirty = 30 | forty = 40 | fifty = 50 | sixty = 60 |
      seventy = 70 | eighty = 80 | ninety = 90
    `,
    compound: '{tens}-{ones}',
    session: {
      nouns: 'session | sessions | session-based',
      browser: 'browser | browsers',
      closing: 'close | closes | closed | closing | quit',
      around: `
        cookie | cookies | the | a | end | ends | ended | of | until | till | during | for | at |
        when | you | your | user | user's | is | are | its | only | per | duration | length |
        lifetime | time | expires | expire | expiry | deleted | after | current | web | browsing |
        window
      `,
    },
    around: `
      up | to | at | most | maximum | max | of | by | default | modifiable | configurable | after |
      inactivity | inactive | the | your | last | visit | visits | set | setting | consent |
      duration | lifetime | retention | period | expires | expiry | expiration | in | for | about |
      approximately | cookie | persistent | storage | valid | kept | stored | its | is | it | date |
      first | creation | placement | deposit | user | activity | calendar | renewable | rolling |
      each | on | every | renewed | changeable | adjustable | can | be | modified | changed |
      deleted | removed | cookies | are | automatically
    `,
    atMost: `
      no more than | not more than | no longer than | not longer than | not exceeding |
      not stored for more than | not kept for more than | not stored for longer than |
      not kept for longer than | less than | fewer than | under | within
    `,
    atLeast: `
      at least | minimum | more than | longer than | or more | or longer | and more | beyond |
      in excess of | over
    `,
    from: 'from | since',
    between: 'between',
    and: 'and | + | &',
    to: 'to | - | –',
    or: 'or | / | ;',
    none: 'n/a | n.a | na | not applicable',
  },
  names: {
    joining: 'and | or | as well as',
    leading: 'cookie | cookies | the',
    startingWith: `
      starting with | starts with | start with | beginning with | begins with | begin with |
      starting by | prefixed with | prefixed by | with the prefix | with a prefix of | with prefix |
      with a name starting with | with a name beginning with | with names starting with
    `,
    subject: `
      any | all | every | each | the | a | cookie | cookies | name | names | whose | which | that |
      of | is | are
    `,
    none: 'none | n/a | not applicable | no cookie | no cookies',
    notNames: `
      etc | all | any | others | other | various | several | multiple | many | different | unknown |
      cookie | cookies | third-party
    `,
    denying: 'no | not | except | but | without | unless | excluding | never',
  },
  drafts: {
    titles: {
      provider: 'Supplier name',
      'function-and-location': 'Function and location',
      names: 'Cookie name',
      purposes: 'Purposes',
      lifetime: 'Duration',
    },
    open: '[to be completed: {what}]',
    provider: 'who sets it',
    functionAndLocation: 'function and location',
    purpose: 'purpose',
    lifetime: 'duration',
    kind: 'kind of cookies',
    nameless: '(cookie without a name)',
    belowToo: '{domain} and every host below it',
    session: 'Session',
    atLeast: 'at least {span}',
    capped: "at the browser's cap of 400 days or more",
    lifetimeIs: 'Duration: {lifetime}',
  },
}
