/// <reference lib="dom" />

document.querySelector<HTMLButtonElement>('[name="logout"]')?.click();
