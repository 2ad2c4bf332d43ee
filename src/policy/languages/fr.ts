import type { Language } from './language.ts'

export const french: Language = {
  tag: 'fr',
  kindsFollow: true,
  titles: {
    cookie: 'cookie | cookies | témoin | témoins | traceur | traceurs',
    name: 'nom | noms | dénomination | intitulé | identifiant | libellé | nommé',
    provider: `
      prestataire | prestataires | fournisseur | fournisseurs | éditeur | émetteur | émetteurs |
      société | déposé | déposés | service | services | tiers | responsable | partenaire |
      partenaires | propriétaire | source | entité | organisme | outil | provenance |
      gestionnaire | hébergeur | emetteur
    `,
    location: 'emplacement | localisation | lieu | position',
    task: `
      fonction | fonctions | fonctionnalité | fonctionnalités | description | descriptif |
      explication | explications | détail | détails
    `,
    purposes: `
      finalité | finalités | objectif | objectifs | but | buts | utilité | usage | utilisation |
      rôle | objet | quoi | sert | fins | fin | pourquoi | intérêt
    `,
    lifetime: `
      durée | validité | vie | conservation | expiration | expire | échéance | délai | rétention |
      période | persistance | péremption | temps | caducité | maintien
    `,
    category: `
      catégorie | catégories | type | types | nature | famille | classification | groupe |
      typologie
    `,
    other: `
      domaine | domaines | hôte | origine | données | savoir | lien | liens | partie |
      consentement | remarques | commentaires | n° | site | url | opposition | plus |
      information | informations | politique | confidentialité | transfert | interne | actif |
      statut | contenu | recueillies | collectées | traitées | destinataires | base | légale |
      gestion | désactivation | refus
    `,
    around: `
      technologie | indicative | du | de | des | le | la | les | l' | d' | et | ou | un | une | à | a | au | aux | ce | ces |
      il | elle | en | dans | par | après | sur | s' | que | qu' | quel | quelle | utilisé |
      utilisés | maximale | maximum | max | date | stockage | technique | principale | principal |
      son | leur | jours | mois | heures | combien | est | sont | pour | vers
    `,
  },
  headings: {
    nouns: 'cookie | cookies | témoin | témoins | traceur | traceurs',
    kinds: {
      necessary: `
        nécessaire | nécessaires | nécessairement | essentiel | essentielle | essentiels |
        essentielles | indispensable | indispensables | obligatoire | obligatoires | requis | requise
        | requises
      `,
      functional: `
        fonctionnel | fonctionnels | fonctionnelle | fonctionnelles | fonctionnalité | fonctionnalités
        | préférence | préférences | personnalis* | confort
      `,
      statistics: `
        statistique | statistiques | analytique | analytiques | analyse | analyses | analyser |
        audience | audiences | fréquentation | mesure | mesures | mesurer | performance | performances
      `,
      advertising: `
        publicité | publicités | publicitaire | publicitaires | marketing | ciblage | reciblage |
        profilage | comportementale
      `,
      unknown: 'suivi | traçage | social | sociaux | sociale | affiliation | classés',
    },
    technical: 'sécurité | technique | techniques | techniquement | opérationnel | opérationnels',
    others: `
      tiers | tierce | tierces | partenaire | partenaires | externe | externes | fournisseur |
      fournisseurs | prestataire | prestataires | vidéo | vidéos | lecteur | intégré | intégrés |
      intégrées | cartes | réseaux | outil | outils | module | modules
    `,
    denials: `
      outre | delà | ne | n' | pas | non | aucun | aucune | jamais | autre | autres | sauf | hors | hormis | excepté
      | ni | peu | moins | plutôt | exclus | sinon | divers
    `,
    without: 'sans',
    choice: `
      consent* | accord | accept* | refus* | option* | facultat* | volont* | superflu* | inutil* |
      dispensable* | accessoire* | autoris* | permission | choisi* | inessentiel*
    `,
    consentFree: 'exempté | exemptés | exemptées | exempt | exempts | dispensé | dispensés | dispensées',
    conditions: `
      qu' | si | uniquement | seulement | après | dès | avant | sous | lorsque | sauf | condition | soumis |
      soumises | quand
    `,
    keeping: `
      préférence | préférences | choix | mémoris* | enregistr* | conserv* | stock* | bandeau | bannière | gérer |
      gestion
    `,
    using: 'utilisons | utilise | déposons | dépose | plaçons | employons | installons',
    obliging: 'devez | doit | doivent',
    publishers: `
      ministère | ville | mairie | métropole | université | département | agence | commune |
      communauté | conseil | gouvernement | institut | société | région | préfecture | collectivité |
      musée | bibliothèque | office
    `,
    forward: 'suivant | suivants | suivante | suivantes | ci-dessous | ci-après | dessous',
    affirming: 'oui',
    backward: 'ci-dessus | dessus | précédent | précédents | précédente | précédentes',
    joining: 'et | ou | ainsi',
    towards: 'pour | à | au | aux | afin | car',
    around: `
      haut | retour | technologies | similaires | technologie | similaire | concernés | fourniture |
      demandé | rubrique | oui | lire | savoir | voir | fermer | directive | règlement | loi | article
      | confidentialité | le | la | les | l' | d' | s' | qu' | de | du | des | un | une | en | a | par
      | sur | dans | avec | notre | nos | votre | vos | leur | leurs | ce | cet | cette | ces | ceux |
      qui | que | dont | il | ils | elles | elle | nous | vous | on | est | sont | être | peuvent |
      peut | strictement | absolument | purement | bon | bonne | internes | interne | propres | propre
      | première | partie | fins | fin | finalité | finalités | raisons | caractère | titre | site |
      sites | web | internet | plateforme | portail | page | pages | service | services | région |
      navigateur | navigation | visite | visites | visiteur | visiteurs | ciblée | ciblées |
      personnalisée | anonyme | anonymes | utilisateur | utilisateurs | utilisé | utilisés | utilisées
      | utilisation | fonctionnement | fonctionner | correct | correctement | type | types | catégorie
      | catégories | groupe | genre | liste | listes | tableau | tableaux | suivant | suivants |
      suivante | suivantes | voici | ci | dessous | dessus | détail | détails | plus | toujours |
      actif | actifs | activé | activés | afficher | informations | nom | noms | tous | toutes |
      chaque | session | persistants | permanents | temporaires | déposés | déposé | également | deux
      | trois | nombre | durée | connexion | langue | suit | mise | jour | dernière | politique |
      trouverez | concernant | relatifs
    `,
  },
  lifetimes: {
    units: {
      second: 'seconde | secondes | sec',
      minute: 'minute | minutes | mn | min',
      hour: 'heure | heures | h',
      day: 'jour | jours | j | jrs | journée | journées',
      week: 'semaine | semaines | sem',
      month: 'mois',
      year: 'an | ans | année | années',
    },
    numbers: 'un/une | deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze',
    tens: `
      treize = 13 | quatorze = 14 | quinze = 15 | seize = 16 | dix-sept = 17 | dix-huit = 18 |
      dix-neuf = 19 | vingt = 20 | trente = 30 | quarante = 40 | cinquante = 50 | soixante = 60 |
      soixante-dix = 70 | quatre-vingts = 80 | quatre-vingt-dix = 90
    `,
    compound: '{tens}-{ones}',
    session: 'session | sessions',
    browser: 'navigateur | navigateurs',
    closing: `
      fermeture | fermé | fermée | ferme | fermez | fermiez | fermer | fermant | quitte | quittez |
      quitter | quittant
    `,
    aroundSession: `
      cookie | cookies | témoin | témoins | de | du | la | le | les | l' | d' | temps | durée | fin |
      à | au | en | jusqu' | jusque | que | qu' | pendant | durant | navigation | votre | vos | vous |
      vie | lors | lorsque | lorsqu' | quand | dès | est | sont | expire | expirent | expiration |
      supprimé | supprimés | supprimée | supprime | effacé | effacés | détruit | uniquement |
      seulement | par | cours | après | interne | internes | propre | tiers | tierce | partie |
      utilisateur | internaute | visiteur | web | internet | http | temporaire | temporaires | site |
      page | fenêtre | onglet | se | termine | terminée | déconnexion | visite | automatiquement | il |
      elle | ce | cette | sa | son | valable | valide | seule
    `,
    lasting: `
      persistant | persistants | persistante | permanent | permanents | permanente |
      jusqu'à suppression | jusqu'à sa suppression | jusqu'à leur suppression | jusqu'au retrait
    `,
    around: `
      prolongé | prolongés | prolongée | utilisation | service | maximum | maximal | maximale |
      max | défaut | modifiable | modifiables | configurable | paramétrable | inactivité | sans |
      activité | dépôt | dernière | dernier | visite | visites | premier | première |
      conservation | dans | environ | consentement | stockage | date | création | renouvelable |
      renouvelables | glissants | glissant | conservé | conservée | conservés | chaque |
      renouvelé | renouvelée | renouvelés | peut | être | modifié | modifiée | modifiés |
      expression | choix | recueil | des | pour | période | passage | connexion | mise à jour |
      mises à jour | ou mise à jour | installation | pose | selon | suivant | mémorisé |
      enregistré | ci | cas | configuration | définition | paramétrage | acceptation | refus |
      tout | bout | suppression | ouvré | ouvrés | calendaires
    `,
    introducing: 'pendant | durant | valable | valide | conservé | conservée | conservés | stocké | dure',
    atMost: `
      au plus | tout au plus | au plus tard | au maximum | pas plus de | pas plus d' | moins de |
      moins d' | n'excédant pas | ne dépassant pas | n'excède pas | ne dépasse pas | inférieure à |
      inférieur à | inférieure ou égale à
    `,
    open: `
      au moins | minimum | minimale | minimal | min | plus de | plus d' | plus longtemps | ou plus |
      et plus | au-delà | supérieure à | supérieur à | pas moins de | pas moins d' | illimité |
      illimitée | illimités | illimitées | jamais | indéfini | indéfinie | indéfiniment | indéterminé |
      indéterminée | sans limite | sans limitation | n'expire pas | n'expirent pas | sauf | hormis |
      excepté | à moins | sinon | mais
    `,
    from: `
      compter | partir | depuis | dès | toutes les | tous les | chaque | derniers | dernières |
      premiers | premières | il y a
    `,
    between: 'entre',
    after: 'après',
    and: 'et',
    to: 'à',
    or: 'ou | soit',
    not: "ne | n' | pas | sans | aucun | aucune",
    in: 'en',
    none: 'sans objet | néant | non applicable | aucune | aucun',
  },
  names: {
    joining: 'et | ou | ainsi que | et/ou',
    leading: 'cookie | cookies | un | le | les | témoin | témoins | nommé | nommés | appelé | intitulé | nom',
    startingWith: `
      commençant par | commence par | commencent par | débutant par | débute par | débutent par |
      préfixés par | préfixé par | avec le préfixe | avec pour préfixe | ayant pour préfixe |
      portant le préfixe | préfixées par | de préfixe
    `,
    subject: `
      tout | tous | toute | les | le | la | cookie | cookies | témoin | témoins | nom | noms | dont |
      qui | autre | autres | n'importe | quel | quels
    `,
    none: 'aucun | aucun cookie | aucun témoin | néant | sans objet | s.o.',
    open: `
      etc | par exemple | p. ex. | p.ex. | ex | ex. | exemple | exemples | notamment | entre autres |
      tels que | telles que | tel que | comme | y compris | et autres | et autre | ou autres |
      autres | et similaires | ou similaires | similaires | et cookies similaires | et assimilés |
      et plus | et d'autres | d'autres | et ainsi de suite | et consorts | parmi lesquels |
      parmi d'autres | et bien d'autres
    `,
    notNames: `
      tous | toutes | tout | autres | autre | divers | diverses | différents | plusieurs | multiples |
      inconnu | inconnus | témoin | témoins | tiers | oui | non | néant | total | permanent |
      persistant | temporaire | variable | nécessaire | nécessaires | essentiel | essentiels |
      fonctionnel | fonctionnels | technique | techniques | statistique | statistiques |
      publicitaire | publicité | mesure | audience | connexion | navigation | interne | internes |
      propre | voir | idem | site | traceur | traceurs | réseaux | obligatoire | facultatif |
      nombreux | certains | rgpd | cnil | nc | nd
    `,
    denying: `
      pas | sauf | hors | hormis | sans | excepté | exceptés | jamais | aucun | ni | supprimé |
      anciennement
    `,
  },
  drafts: {
    titles: {
      provider: 'Nom du prestataire',
      'function-and-location': 'Fonction et emplacement',
      names: 'Nom du cookie',
      purposes: 'Finalité',
      lifetime: 'Durée',
    },
    open: '[à compléter : {what}]',
    provider: 'qui le dépose',
    functionAndLocation: 'fonction et emplacement',
    purpose: 'finalité',
    lifetime: 'durée',
    kind: 'catégorie de cookies',
    nameless: '(cookie sans nom)',
    belowToo: '{domain} et tous les hôtes qui en dépendent',
    session: 'Session',
    atLeast: 'au moins {span}',
    capped: 'au plafond du navigateur, soit 400 jours ou plus',
    lifetimeIs: 'Durée : {lifetime}',
  },
}
