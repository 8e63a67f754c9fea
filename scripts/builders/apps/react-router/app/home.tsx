import { Banks } from '../src/Banks'

export default function Home() {
  return <Banks />
}
