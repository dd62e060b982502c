import type { Clock } from '../../src/domain/ports/clock.ts';
import type { World } from './world.ts';

/** How long Lambda lets one invocation run, in milliseconds. */
const TIME_OUT_MS = 30_000;

/** How often in 256 an invocation dies at one of its steps, in a run in which it may. */
const CRASHES = 6;

/** `calm`: nothing goes wrong, and everything is quick. `mortal`: it may die at any step. */
export type Health = 'calm' | 'sound' | 'mortal';

/** One run of a function: a process with a clock of its own that may never come back. */
export class Invocation {
  readonly name: string;
  readonly clock: Clock;
  /** How far its clock is off, in milliseconds. */
  readonly skew: number;
  readonly #world: World;
  readonly #health: Health;
  readonly #ends: number;
  readonly #died = Promise.withResolvers<'died'>();

  constructor(world: World, name: string, skew: number, health: Health) {
    this.#world = world;
    this.name = name;
    this.skew = skew;
    this.#health = health;
    this.#ends = world.now + TIME_OUT_MS;
    this.clock = { now: () => world.now + skew, sleep: (ms) => this.step(ms) };
  }

  /** What it gives, or that it died before. What was to come after its death never comes. */
  async run<Answer>(work: () => Promise<Answer>): Promise<Answer | 'died'> {
    return Promise.race([work(), this.#died.promise]);
  }

  remainingMs = (): number => Math.max(0, this.#ends - this.#world.now);

  /** Something takes its time here, and everybody else goes on; it may be the last it does. */
  async step(milliseconds = this.#slowness()): Promise<void> {
    if (this.#health === 'mortal' && this.#world.tape.happens(CRASHES)) return this.#die();
    const left = this.remainingMs();
    await this.#world.sleep(Math.min(left, milliseconds));
    if (left < milliseconds) await this.#die();
  }

  #slowness(): number {
    return this.#health === 'calm' ? 0 : this.#world.tape.pick(0, 0, 0, 3, 3, 400, 1_500, 9_000);
  }

  #die(): Promise<never> {
    this.#died.resolve('died');
    return new Promise(() => {});
  }
}
