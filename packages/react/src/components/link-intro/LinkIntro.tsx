'use client'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes, useId } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { type IntroMessages, introMessages } from './introMessages.ts'

/** One point of the introduction, in the provider's language. */
export interface LinkIntroPoint {
  id: 'benefit' | 'shared' | 'safe'
  title: string
  text: string
}

/** The messages, for custom content. */
export interface LinkIntroState {
  /** The brand's name; null if the app passes none. */
  brand: string | null
  title: string
  points: readonly LinkIntroPoint[]
}

export interface LinkIntroProps extends Omit<PartProps<'section', LinkIntroState>, 'children'> {
  /** Your brand's name, used in the texts that explain who receives the data. @default "we" says it */
  brand?: string | undefined
  /**
   * Adds that the account owner's name is used too. Set it if your platform compares that name with its own, as Bond's
   * Identity Match does. @default false
   */
  sharesOwnerName?: boolean | undefined
  /** The next action, such as a `LinkAccountButton`; or a function that renders custom content. */
  children?: ReactNode | ((state: LinkIntroState) => ReactNode) | undefined
  /** Classes of the inner parts; the section has `className`. */
  classNames?: ClassNames<'title' | 'points' | 'point' | 'actions', LinkIntroState> | undefined
}

/**
 * Explains what linking is for, what is shared and how it is protected. Place it on a page or in a step before linking.
 *
 * @example
 * <LinkIntro brand="Tidewell">
 *   <LinkAccountButton />
 * </LinkIntro>
 * @selector [data-slot="banklink-link-intro"] the root
 * @selector [data-slot="banklink-link-intro-title"] its title
 * @selector [data-slot="banklink-link-intro-points"] the list of points
 * @selector [data-slot="banklink-link-intro-point"][data-point="benefit|shared|safe"] one of them
 * @selector [data-slot="banklink-link-intro-actions"] the next action
 */
export const LinkIntro: ForwardRefExoticComponent<LinkIntroProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  LinkIntroProps
>(function LinkIntro({ brand, sharesOwnerName = false, children, classNames = {}, ...props }, ref) {
  const words = useMessages(introMessages)
  const id = useId()
  const points = pointsOf(words, { brand, sharesOwnerName })
  const state: LinkIntroState = { brand: brand ?? null, title: words.introTitle(brand), points }
  const isCustom = typeof children === 'function'
  return (
    <Part
      as="section"
      state={state}
      props={props}
      forwardedRef={ref}
      data-slot="banklink-link-intro"
      aria-labelledby={isCustom ? undefined : id}
    >
      {isCustom ? children(state) : <Words state={state} id={id} actions={children} classNames={classNames} />}
    </Part>
  )
})

interface WordsProps {
  classNames: NonNullable<LinkIntroProps['classNames']>
  state: LinkIntroState
  id: string
  actions: ReactNode
}

function Words({ state, id, actions, classNames }: WordsProps): ReactNode {
  return (
    <>
      <Part as="h2" state={state} className={classNames.title} id={id} data-slot="banklink-link-intro-title">
        {state.title}
      </Part>
      {/* Without marks, Safari takes it for a list only by its role. */}
      <Part as="ul" state={state} className={classNames.points} role="list" data-slot="banklink-link-intro-points">
        {state.points.map(({ id: point, title, text }) => (
          <Part
            key={point}
            as="li"
            state={state}
            className={classNames.point}
            data-slot="banklink-link-intro-point"
            data-point={point}
          >
            <strong>{title}</strong> <span>{text}</span>
          </Part>
        ))}
      </Part>
      {actions && (
        <Part as="div" state={state} className={classNames.actions} data-slot="banklink-link-intro-actions">
          {actions}
        </Part>
      )}
    </>
  )
}

function pointsOf(
  words: IntroMessages,
  { brand, sharesOwnerName }: { brand: string | undefined; sharesOwnerName: boolean },
): LinkIntroPoint[] {
  return [
    { id: 'benefit', title: words.introBenefit, text: words.introBenefitText(brand) },
    { id: 'shared', title: words.introShared, text: words.introSharedText(brand, sharesOwnerName) },
    { id: 'safe', title: words.introSafe, text: words.introSafeText(brand) },
  ]
}
