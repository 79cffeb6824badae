// What other modules may call.
export { visibleAudiences } from './access.ts'
export { RuleSchema } from './api.ts'
export { previewed } from './preview.ts'
export { audienceMeaning, letGoOfAudience } from './nameless.ts'
export { postsOf } from './posts.ts'
export { means, type Post } from './rule-plain.ts'
export { peopleOf, postsMeant } from './rule-sql.ts'
export { canonical, childrenOf, authoritiesIn, leafOf, readRule, type Rule } from './rule.ts'
