// What other modules may call.
export { visibleAudiences } from './access.ts'
export { postsOf } from './posts.ts'
export { means, type Post } from './rule-plain.ts'
export { peopleOf, postsMeant } from './rule-sql.ts'
export { readRule, type Rule } from './rule.ts'
