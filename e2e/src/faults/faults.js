// Before everything else in a page on which something is to go wrong: see faults.rs.
(() => {
  const found = (path) => path.split('.').reduce((owner, name) => owner?.[name], window);
  // Makes one call of the page's program into the browser fail, the nth from now on.
  window.fail = (owner, name, nth) => {
    const target = found(owner);
    const there = target && Object.getOwnPropertyDescriptor(target, name);
    if (!there) return;
    let left = nth;
    const call = () => {
      if (left < 1 || !/wasm/.test(new Error().stack) || --left) return;
      window.failed = true;
      throw new Error(`it failed on purpose: "Zzyzx"`);
    };
    const checked = (run) => function (...words) {
      call();
      return run.apply(this, words);
    };
    const made = { ...there };
    if (typeof there.value === 'function' && /^[A-Z]/.test(name)) {
      made.value = new Proxy(there.value, { construct: (made, words) => { call(); return Reflect.construct(made, words); } });
    } else if (typeof there.value === 'function') made.value = checked(there.value);
    else {
      if (there.get) made.get = checked(there.get);
      if (there.set) made.set = checked(there.set);
    }
    Object.defineProperty(target, name, made);
  };
  window.copied = '';
})();
