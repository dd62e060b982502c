import type { AttributeValue, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from './audit-item.ts';

/**
 * Builds one UpdateItem. Every attribute name goes through a placeholder, since DynamoDB reserves
 * hundreds of words, some of ours among them.
 */
export class RowUpdate {
  readonly #names = new Map<string, string>();
  readonly #values = new Map<AttributeValue, string>();
  readonly #set: string[] = [];
  readonly #remove: string[] = [];
  readonly #add: string[] = [];
  readonly #delete: string[] = [];

  /** The placeholder for an attribute. */
  name(attribute: string): string {
    const known = this.#names.get(attribute) ?? `#n${this.#names.size}`;
    this.#names.set(attribute, known);
    return known;
  }

  /** The placeholder for a value. */
  value(value: AttributeValue): string {
    const known = this.#values.get(value) ?? `:v${this.#values.size}`;
    this.#values.set(value, known);
    return known;
  }

  set(attributes: Item): this {
    for (const [name, value] of Object.entries(attributes)) {
      this.#set.push(`${this.name(name)} = ${this.value(value)}`);
    }
    return this;
  }

  /** Keeps what the row has already. */
  setOnce(attributes: Item): this {
    for (const [name, value] of Object.entries(attributes)) {
      const placeholder = this.name(name);
      this.#set.push(`${placeholder} = if_not_exists(${placeholder}, ${this.value(value)})`);
    }
    return this;
  }

  /** An entry of a map that is there; one that exists already stays as it is. */
  setEntryOnce(attribute: string, key: string, value: AttributeValue): this {
    const place = `${this.name(attribute)}.${this.name(key)}`;
    this.#set.push(`${place} = if_not_exists(${place}, ${this.value(value)})`);
    return this;
  }

  setEntry(attribute: string, key: string, value: AttributeValue): this {
    this.#set.push(`${this.name(attribute)}.${this.name(key)} = ${this.value(value)}`);
    return this;
  }

  removeEntry(attribute: string, key: string): this {
    this.#remove.push(`${this.name(attribute)}.${this.name(key)}`);
    return this;
  }

  append(attribute: string, entries: AttributeValue[]): this {
    const name = this.name(attribute);
    const none = this.value({ L: [] });
    this.#set.push(
      `${name} = list_append(if_not_exists(${name}, ${none}), ${this.value({ L: entries })})`,
    );
    return this;
  }

  remove(...attributes: string[]): this {
    this.#remove.push(...attributes.map((attribute) => this.name(attribute)));
    return this;
  }

  /** Adds to a number, or members to a set. */
  add(attribute: string, value: AttributeValue): this {
    this.#add.push(`${this.name(attribute)} ${this.value(value)}`);
    return this;
  }

  /** Takes members from a set. */
  take(attribute: string, value: AttributeValue): this {
    this.#delete.push(`${this.name(attribute)} ${this.value(value)}`);
    return this;
  }

  /** @param condition receives this update, to make its placeholders. */
  build(
    TableName: string,
    pk: string,
    condition: (update: RowUpdate) => string,
  ): UpdateItemCommandInput {
    const ConditionExpression = condition(this);
    const clause = (word: string, parts: readonly string[]) =>
      parts.length === 0 ? [] : [`${word} ${parts.join(', ')}`];
    return {
      TableName,
      Key: { pk: { S: pk } },
      UpdateExpression: [
        ...clause('SET', this.#set),
        ...clause('REMOVE', this.#remove),
        ...clause('ADD', this.#add),
        ...clause('DELETE', this.#delete),
      ].join(' '),
      ConditionExpression,
      ExpressionAttributeNames: Object.fromEntries(
        [...this.#names].map(([attribute, placeholder]) => [placeholder, attribute]),
      ),
      ExpressionAttributeValues: Object.fromEntries(
        [...this.#values].map(([value, placeholder]) => [placeholder, value]),
      ),
    };
  }
}
