// What one may do with a comment, with its undo.
import { useMutation } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { thanked, type Comment, type Post } from './feed.ts'
import { useChanges } from './outgoing.ts'
import { useTexts } from './texts.ts'
import { keepPost, refresh, wall } from './wall.ts'

export function useCommentActs(comment: Comment, post: Post) {
  const t = useTexts()
  const house = useHouse()
  const changes = useChanges(post)
  const params = { id: comment.id }
  const again = async (): Promise<void> => {
    await Promise.all([refresh(post.spaceId, post.id), queries.invalidateQueries({ queryKey: ['comments', post.id] })])
  }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const accepting = (commentId: string): Promise<Post> => wall.call('PUT /posts/:id/accepted-answer', { params: { id: post.id }, body: { commentId } })
  const reopening = (): Promise<Post> => wall.call('DELETE /posts/:id/accepted-answer', { params: { id: post.id } })
  const trash = useMutation({
    mutationFn: () => wall.call('DELETE /comments/:id', { params }),
    onSuccess: async () => {
      notify(t.comment.removed, { label: house.cancel, run: () => void wall.call('PUT /comments/:id/restoration', { params }).then(again, failed) })
      await again()
    },
    onError: failed,
  })
  const accept = useMutation({
    mutationFn: () => accepting(comment.id),
    onSuccess: (now) => {
      const before = post.question?.answer?.id
      keepPost(now)
      notify(t.question.chosen, { label: house.cancel, run: () => void (before ? accepting(before) : reopening()).then(keepPost, failed) })
    },
    onError: failed,
  })
  const reopen = useMutation({
    mutationFn: reopening,
    onSuccess: (now) => {
      keepPost(now)
      notify(t.question.reopened, { label: house.cancel, run: () => void accepting(comment.id).then(keepPost, failed) })
    },
    onError: failed,
  })
  const naming = (commentId: string): Promise<Post> => wall.call('PUT /posts/:id/official-answer', { params: { id: post.id }, body: { commentId } })
  const unnaming = (): Promise<Post> => wall.call('DELETE /posts/:id/official-answer', { params: { id: post.id } })
  const name = useMutation({
    mutationFn: () => naming(comment.id),
    onSuccess: (now) => {
      const before = post.question?.official?.comment.id
      keepPost(now)
      notify(t.question.official.done, { label: house.cancel, run: () => void (before ? naming(before) : unnaming()).then(keepPost, failed) })
    },
    onError: failed,
  })
  const unname = useMutation({
    mutationFn: unnaming,
    onSuccess: (now) => {
      keepPost(now)
      notify(t.question.official.undone, { label: house.cancel, run: () => void naming(comment.id).then(keepPost, failed) })
    },
    onError: failed,
  })
  const thank = useMutation({
    mutationFn: (given: boolean) => changes.thank(comment, given),
    onMutate: (given) => changes.show(thanked(comment, given)),
    onSuccess: (reply) => { if (reply) changes.show(reply) },
    retry: false,
    onError: (error) => {
      failed(error)
      changes.show(comment)
    },
  })
  const save = (body: string): Promise<void> => changes.editComment(comment, body)
  return { trash, thank, accept, reopen, name, unname, save }
}
