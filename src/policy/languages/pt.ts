import type { Language } from './language.ts'

export const portuguese: Language = {
  tag: 'pt',
  titles: {
    cookie: 'cookie | cookies | testemunho | testemunhos',
    name: 'nome | nomes | denominação | designação | identificador | id | título',
    provider: `
      fornecedor | fornecedores | prestador | provedor | entidade | serviço | serviços | emissor |
      empresa | titular | terceiro | responsável | definido | origem | proprietário | gestor |
      detentor | editor | instalado | ferramenta | quem
    `,
    location: 'localização | local | lugar | posição',
    task: 'função | funções | funcionalidade | descrição | detalhe | detalhes | explicação',
    purposes: `
      finalidade | finalidades | propósito | propósitos | objetivo | objetivos | objectivo |
      objectivos | uso | utilização | serve | objeto | fins | fim | motivo | porquê | razão |
      utilidade
    `,
    lifetime: `
      duração | validade | conservação | expiração | prazo | caducidade | vida | retenção |
      vencimento | expira | termo | período | tempo | persistência | permanência
    `,
    category: `
      categoria | categorias | tipo | tipos | classificação | natureza | tipologia | classe |
      grupo
    `,
    other: `
      domínio | domínios | host | dados | mais | informações | informação | ligação | link |
      próprio | próprios | terceiros | recolhidos | coletados | tratados | consentimento |
      observações | notas | n.º | sítio | site | web | url | política | privacidade |
      transferência | proveniência | ativo | estado | conteúdo | destinatários | opt-out |
      controlador
    `,
    around: `
      de | do | da | dos | das | o | a | os | as | e | ou | em | no | na | para | por | que |
      com | um | uma | é | se | seu | após | até | máximo | máxima | data | armazenamento |
      técnico | técnica | utilizado | utilizados | este | deste | s | dias | meses | quanto
    `,
  },
  headings: {
    nouns: 'cookie | cookies | testemunho | testemunhos | rastreadores',
    kinds: {
      necessary: `
        necessário | necessários | necessária | necessárias | essencial | essenciais | indispensável |
        indispensáveis | imprescindível | imprescindíveis | obrigatório | obrigatórios | obrigatória |
        obrigatórias | requeridos
      `,
      functional: `
        funcional | funcionais | funcionalidade | funcionalidades | preferência | preferências |
        personaliz* | conforto
      `,
      statistics: `
        estatístic* | analític* | análise | análises | analisar | medição | medir | desempenho |
        audiência | audiências | performance
      `,
      advertising: `
        publicidade | publicitári* | marketing | segmentação | comportamental | direcionamento |
        anúncios | propaganda
      `,
      unknown: 'rastreamento | rastreio | monitoramento | social | sociais | classificados | afiliados',
    },
    technical: 'técnico | técnicos | técnica | técnicas | tecnicamente | operacionais | segurança',
    others: `
      terceiro | terceiros | parceiro | parceiros | externo | externos | externa | externas |
      fornecedor | fornecedores | vídeo | vídeos | incorporados | mapas | redes | ferramenta |
      ferramentas
    `,
    denials: `
      não | nem | nenhum* | nunca | outro | outros | outra | outras | diferentes | exceto | excepto |
      salvo | além | desnecess* | menos | supérfluos | demais | restantes
    `,
    without: 'sem',
    choice: `
      consent* | aceit* | recus* | opcion* | facultat* | voluntári* | supérflu* | desnecess* |
      dispensáve* | autoriz* | permissão | concord* | acordo
    `,
    consentFree: 'isentos | isentas | isento | dispensados',
    conditions: `
      se | só | somente | apenas | unicamente | após | depois | antes | mediante | quando | caso |
      sujeitos | sujeitas | até
    `,
    keeping: `
      preferências | lembra* | guarda* | armazen* | regist* | grava* | configurações | definições |
      gerir | gestão
    `,
    using: 'usamos | utilizamos | utiliza | usa | empregamos | instalamos',
    obliging: 'deve | devem',
    publishers: `
      câmara | município | municipal | ministério | governo | universidade | prefeitura | junta |
      estado | freguesia | secretaria | instituto | biblioteca | museu
    `,
    joining: 'e | ou | bem',
    towards: 'para | por | ao | aos | às',
    around: `
      voltar | topo | tecnologias | semelhantes | similares | prestação | solicitado | sim | ler |
      fechar | lei | regulamento | diretiva | artigo | privacidade | estritamente | absolutamente |
      puramente | o | os | a | as | um | uma | de | do | da | dos | das | em | no | na | nos | nas |
      com | que | se | é | são | ser | está | estão | pode | podem | este | esta | estes | estas |
      esse | esses | nosso | nossos | nossa | seu | seus | sua | fins | fim | finalidade | finalidades
      | termos | web | sítio | site | sites | website | página | páginas | plataforma | portal |
      serviço | serviços | navegador | navegação | uso | utilização | utilizados | usados | usadas |
      visita | visitas | visitante | visitantes | anónimos | anônimos | próprios | próprias | próprio
      | direcionada | personalizada | tipo | tipos | categoria | categorias | grupo | utilizador |
      utilizadores | usuário | usuários | lista | tabela | seguinte | seguintes | seguir | abaixo |
      acima | aqui | detalhes | mais | informações | sempre | ativo | ativos | ativados | todos |
      todas | cada | nome | nomes | sessão | persistentes | permanentes | temporários | funcionamento
      | funcionar | funcione | correto | corretamente | básicas | dois | duas | três | número |
      duração | acesso | idioma | política | última | atualização | segue | guardamos | explicamos
    `,
  },
  lifetimes: {
    units: {
      second: 'segundo | segundos',
      minute: 'minuto | minutos | min',
      hour: 'hora | horas | h',
      day: 'dia | dias',
      week: 'semana | semanas',
      month: 'mês | meses | mes',
      year: 'ano | anos',
    },
    numbers: `
      um/uma | dois/duas | três/tres | quatro | cinco | seis | sete | oito | nove | dez | onze | doze
    `,
    tens: `
      treze = 13 | catorze = 14 | quatorze = 14 | quinze = 15 | dezasseis = 16 | dezesseis = 16 |
      dezassete = 17 | dezessete = 17 | dezoito = 18 | dezanove = 19 | dezenove = 19 | vinte = 20 |
      trinta = 30 | quarenta = 40 | cinquenta = 50 | sessenta = 60 | setenta = 70 | oitenta = 80 |
      noventa = 90
    `,
    compound: '{tens} e {ones}',
    session: {
      nouns: 'sessão',
      browser: 'navegador | browser',
      closing: 'fechar | fecha | fechado | fecho | encerrar | encerra | encerrado | encerramento',
      around: `
        cookie | cookies | de | da | do | a | o | fim | final | término | até | ao | duração |
        durante | que | quando | é | for | navegação | se | seu | sua | por | utilizador | usuário |
        expira | apenas
      `,
    },
    around: `
      até | ao | a | máximo | máxima | de | por | defeito | padrão | predefinição | modificável |
      configurável | após | inatividade | sem | atividade | o | sua | última | visita | duração |
      conservação | validade | expira | em | aproximadamente | cookie | consentimento | data |
      criação | primeira | utilizador | renovável | cada | persistente | persistentes | pode | ser |
      alterado | alterada | alterável | modificado | modificada | eliminado | apagado | excluído |
      depois | da | do | automaticamente | usuário | durante | período | último
    `,
    atMost: 'no máximo | não mais de | não mais do que | não superior a | menos de | inferior a',
    atLeast: 'pelo menos | no mínimo | mínimo | mínima | mais de | mais do que | ou mais | superior a',
    from: 'partir | desde',
    between: 'entre',
    and: 'e',
    to: 'a',
    or: 'ou',
    none: 'não aplicável | não se aplica',
  },
  names: {
    joining: 'e | ou | bem como | assim como',
    leading: 'cookie | cookies | o | os',
    startingWith: `
      que comece por | que comecem por | que começa por | que começam por | que comece com |
      que comecem com | que começa com | que começam com | que inicie com | que iniciem com |
      começa por | começam por | começa com | começados por | com o prefixo | com prefixo |
      iniciado por | iniciados por | começado por | comece por | comecem por | comece com |
      comecem com
    `,
    subject: `
      qualquer | todo | todos | toda | todas | o | os | a | as | cookie | cookies | cujo | nome |
      nomes | cada | cujos | com
    `,
    none: 'nenhum | nenhum cookie | não aplicável',
    notNames: `
      todos | todas | outros | outras | vários | várias | diversos | diversas | desconhecido |
      testemunho | testemunhos | terceiros
    `,
    denying: 'não | exceto | excepto | salvo | sem | nunca',
  },
  drafts: {
    titles: {
      provider: 'Nome do fornecedor',
      'function-and-location': 'Função e localização',
      names: 'Nome do cookie',
      purposes: 'Finalidade',
      lifetime: 'Duração',
    },
    open: '[a completar: {what}]',
    provider: 'quem o define',
    functionAndLocation: 'função e localização',
    purpose: 'finalidade',
    lifetime: 'duração',
    kind: 'tipo de cookies',
    nameless: '(cookie sem nome)',
    belowToo: '{domain} e todos os hosts abaixo dele',
    session: 'Sessão',
    atLeast: 'pelo menos {span}',
    capped: 'no limite do navegador, 400 dias ou mais',
    lifetimeIs: 'Duração: {lifetime}',
  },
}
