import { Banks } from '../src/Banks'

export default function Page() {
  return <Banks />
}
