import type { Language } from './language.ts'

export const portuguese: Language = {
  tag: 'pt',
  kindsFollow: true,
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
      tecnologia | de | do | da | dos | das | o | a | os | as | e | ou | em | no | na | para | por | que |
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
      fora | não | nem | nenhum* | nunca | outro | outros | outra | outras | diferentes | exceto | excepto |
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
    forward: 'seguinte | seguintes | abaixo',
    affirming: 'sim',
    backward: 'acima | anterior | anteriores',
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
      second: 'segundo | segundos | seg',
      minute: 'minuto | minutos | min',
      hour: 'hora | horas | h',
      day: 'dia | dias',
      week: 'semana | semanas | sem',
      month: 'mês | meses',
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
    session: 'sessão | sessões',
    browser: 'navegador | navegadores',
    closing: `
      fechar | fecha | fechado | fecho | feche | fechamento | encerrar | encerra | encerrado |
      encerramento | sair | saída
    `,
    aroundSession: `
      cookie | cookies | de | da | do | a | o | as | fim | final | término | até | ao | à | duração |
      dura | durante | que | quando | é | são | for | navegação | se | seu | sua | por | utilizador |
      usuário | expira | expirar | apenas | terminar | termina | terminada | termine | limpo |
      eliminado | eliminados | apagado | apagados | excluído | excluídos | assim que | um | uma |
      atual | web | página | site | janela | próprio | próprios | terceiros | temporário | temporários |
      após | tempo | no final | no fim | no fecho | no encerramento | no término | no momento |
      do momento | com | enquanto durar | automaticamente | internet | finalizar | finalizada | pelo
    `,
    lasting: `
      persistente | persistentes | permanente | permanentes | até ser eliminado | até ser apagado |
      até ser excluído | até à eliminação | até revogação
    `,
    around: `
      máximo | máxima | max | defeito | padrão | predefinição | modificável | configurável |
      inatividade | sem | atividade | última | visita | conservação | validade | em | aproximadamente |
      cerca | consentimento | data | criação | primeira | renovável | renovado | cada | pode | ser |
      alterado | alterada | alterável | modificado | modificada | depois | os | dos | das | período |
      último | desde | partir | atualização | definição | instalação | configuração | acesso |
      utilização | uso | consoante | escolha | conforme | válido | visitas | contar | encerrar sessão |
      terminar sessão | início de sessão | iniciar sessão
    `,
    introducing: 'durante | dura | duram | válido | expira | expiram | armazenado | conservado',
    atMost: `
      no máximo | ao máximo | não mais de | não mais do que | não superior a | menos de | inferior a |
      não excede | não ultrapassa
    `,
    open: `
      pelo menos | no mínimo | mínimo | mínima | min | mais | superior a | não menos de | ilimitado |
      ilimitada | nunca | indefinido | indefinida | indefinidamente | indeterminado | indeterminada |
      sem limite | sem validade | não expira | não expiram | não caduca | sempre | exceto | salvo |
      a menos | mas
    `,
    from: 'partir | desde | cada | últimos | últimas | primeiros | há',
    between: 'entre',
    after: 'após | depois',
    and: 'e',
    to: 'a',
    or: 'ou',
    not: 'não | sem | nem',
    in: 'em',
    none: 'não aplicável | não se aplica | nenhuma',
  },
  names: {
    joining: 'e | ou | bem como | assim como | e/ou',
    leading: 'cookie | cookies | um | o | os | chamado | denominado | denominados | nome',
    startingWith: `
      comece por | comecem por | começa por | começam por | comece com | comecem com | começa com |
      começam com | inicie com | iniciem com | inicia com | iniciam com | começados por |
      começado por | com o prefixo | com prefixo | iniciado por | iniciados por
    `,
    subject: `
      qualquer | todo | todos | toda | todas | o | os | a | as | cookie | cookies | cujo | nome |
      nomes | cada | cujos | com | que
    `,
    none: 'nenhum | nenhum cookie | não aplicável',
    open: `
      etc | por exemplo | p. ex. | p.ex. | ex. | exemplo | exemplos | entre outros | entre outras |
      tais como | como | nomeadamente | incluindo | e outros | e outras | ou outros | outros |
      outras | e similares | ou similares | similares | e semelhantes | semelhantes | e mais |
      dentre outros
    `,
    notNames: `
      todos | todas | outros | outras | vários | várias | diversos | diversas | desconhecido |
      testemunho | testemunhos | terceiros | sim | não | total | permanente | persistente |
      temporário | técnico | técnicos | necessário | necessários | essencial | essenciais |
      funcional | funcionais | analítico | analíticos | estatística | estatísticas | publicidade |
      sessão | próprio | próprios | preferências | ver | variável | obrigatório | lgpd
    `,
    denying: 'não | exceto | excepto | salvo | sem | nunca | nem | nenhum | eliminado',
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
