import type { WordList } from "./lists";

const seller =
  "(?:vendor|supplier|provider|seller|account (?:team|manager|executive)|sales(?: team| reps?| people| manager| engineer)?|reps?|pre-?sales|solutions? (?:engineer|consultant|architect)|{vendor})";

export const en: WordList = {
  opinion: [
    "believes?|believed|thinks?|thought|feels?|felt|guess|assumes?|assumed|suppose",
    "seems?|seemed|appears? to|looks? (?:like|good|promising|fine|ok|great|right)|sounds?",
    "likes?|liked|loves?|loved|enjoy(?:s|ed)?|appreciate[sd]?|prefers?|preferred|favou?rs?|in favou?r|favou?rable",
    "interested|interesting|interest (?:in|from)|(?:strong|great|much|high|real|clear|some|shows?|showed|expressed) interest",
    "(?:is|are|was|were|very|quite|fully|seem) (?:(?<!criteri[^.]*)satisfied|happy|good|fine|great|well)|happy|pleased|glad|delighted|excited|enthusiastic",
    "impressed|impressive|convinced|convincing|confident|comfortable|optimistic|skeptical|sceptical|curious|keen|eager|willing|motivated",
    "productive|good idea|no (?:major |big |serious |real )?(?:concerns?|objections?|issues|worries)|common (?:understanding|view|vision)|verbal(?:ly)?|orally|positive|positively|went well|well received|good (?:feeling|fit|impression|progress|feedback|meeting|discussion|call|talks?|relationship)",
    "great|excellent|promising|useful|valuable|attractive|reasonable|best(?! and final)|better|(?:is|are|seems?) fair|fair (?:price|value|deal)",
    "understands?|understanding of|knows?|(?:is|are) aware|recogni[sz]es?|sees? (?:the |a |real )?(?:value|benefits?|potential|need|advantage)",
    "supports?(?= (?:the|this|our|your|it|us|you)(?!\\p{L}))|supportive|on board|onboard with|buy-?in|bought in|aligned|alignment(?! (?:workshop|meeting|session))|open to",
    "trusts?|confidence|opinions?|impressions?|sentiment|mood|appetite|rapport|momentum|(?:is|are) convinced|important|urgent",
  ],
  hope: [
    "hopes?|hoping|hoped|hopefully|wish(?:es)?|dreams?|wants?|wanted|would|looking forward|looks? forward",
    "expects?|expected|expecting|anticipates?|foresees?|plans? to|(?:are|is|am|['’]re) planning|intends?|intended|intention|aims?|aiming|going to|about to",
    "should|could|might|may (?:be|have|get|need|decide|want|also|still|approve|agree|sign|start|take|buy|continue)",
    "probably|likely|possibly|perhaps|maybe|potentially|presumably|soon|shortly|eventually|asap|as soon as possible|at some point|in the (?:near )?future",
    "considers?|considering|evaluating|exploring|thinking|discussing|looking (?:at|into)|working on|in progress|ongoing|underway|under (?:way|review|discussion|consideration)",
    "tr(?:y|ies|ying) to|on track|ready to|prepared to|in talks|if",
  ],
  later: ["will|won't|\\p{L}+['’]ll|shall|is to|are to"],
  promises: [
    "(?:we|I)(?: hereby)? (?:commit|undertake|promise|agree|approve|decide|authori[sz]e|accept|guarantee|pledge)",
  ],
  vendor: [
    `(?<=^|[.;:!?] |, |(?<!\\p{L})(?:after|when|that|and) )(?:the |our |your |their )?${seller}(?:['’]s)?(?: \\p{L}+)?(?! (?:was|were|is|has been|have been) (?:chosen|selected|approved|registered|accepted|put|invited|on))(?= \\p{L})(?<!our sales(?: \\p{L}+)?)`,
    `by (?:the |our |your )?${seller}(?= *(?:[.;,]|$))(?<!(?:we|I) [^.]*)`,
    "(?:to|for|with) (?:the |our )?(?:customer|client|prospect|buyer)s?(?! (?:reference|side))|(?:show(?:ed|n)?|gave|given|sent|told|offered|demoed|pitched) (?:the )?(?:customer|client|buyer)",
    "we(?: have|['’]ve)? (?:demonstrated|demoed|pitched|quoted|upsold)|(?:presented|showed|shown|delivered|sent|submitted) (?:the |our )?(?:offer|solution|product|platform|proposal|demo|price|software|slides|pitch)",
    "our (?:solution|offer|offering|quotation|quote|proposal|pricing)(?! (?:team|architect))",
  ],
  passive: [
    "(?:offer|proposal|quot(?:e|ation)|demo|demonstration|presentation|documents?|documentation|prices?|pricing|slides|training|workshop|kick-?off|materials?|answers?|drafts?|estimate|roi|business case|deck|trial|references?)(?: \\p{L}+)?(?: has| have)?(?: been| was| were| is| are)? (?:sent|submitted|presented|delivered|shown|given|held|shared|provided|handed over|demonstrated|explained|forwarded|made|prepared|conducted|done|run|e?mailed)",
  ],
  ours: [
    "we|our|I|my|us|received?|attended|by (?:the )?(?:customer|board|legal|finance|purchasing|procurement|cfo|ceo|cio|it|management|works council)",
  ],
  degree: [
    "partly|partially|mostly|mainly|largely|broadly|generally|basically|essentially|roughly|somewhat|fairly|quite|rather|almost|nearly|practically|virtually",
    "more or less|to (?:some|a (?:large|great|certain)) (?:degree|extent)|in principle|in general|for the most part|as far as possible|sufficient(?:ly)?|adequate(?:ly)?|enough",
    "most \\p{L}+|close to|(?:going|doing|working|runs?) (?:very )?well|some of|a few|(?:about|around|approximately|over|some) \\d+ ?%?",
    "\\d+ ?(?:%|percent|per cent) (?:done|complete|completed|finished|ready|through|there)|progress(?:ing|ed)?|well (?:understood|advanced|prepared|informed|defined)",
    "(?:is|are|was|were)(?: \\p{L}+)? (?:clear|transparent|smooth|strong|deep)|(?:was|were|is|been)(?: \\p{L}+)?(?: a)? success(?:ful)?|successfully|strongly|highly|very|really|deeply",
  ],
  acts: [
    "(?!agreed|aligned|interested|satisfied|convinced|supposed|need(?:ed)?|planned|motivated|inclined|committed to the)\\p{L}{2,}ed(?! to be)",
    "took(?! place)|taken(?! place)|chose|chosen|sent|gave|given|made|put|told|paid|read|met|bought|brought|held|ran|wrote|written|set|done|drawn|kept|went through|sought|drew|spent|built|bound|won|let|left|shown|began|begun",
    "(?:we|I) (?!(?:are|am|have|had|were|was|can|need|lack|remain|feel)(?!\\p{L}))\\p{L}+",
    "withdrew|withdrawn|consents?|hands? over|cancels?|approves?|agrees? (?:to|that we|on|with)|agree|accepts?|confirms?|commits?|chooses?|decides?|authori[sz]es?|continue|awards?|ranks?|undertakes?|signs?|receives?|promises?|appoint|allocate|release|select|reject|declare|order|our (?:decision|answer)",
  ],
  marks: ["the|of|and|we|is|are|has|have|our|to|with|by|for|this|that|an|in|was|were|my"],
};
