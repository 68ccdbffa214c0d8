/* What the pages use and browsers of 2019 to 2022 lack, as far as syntax cannot stand for it. In front of every script. */
(function () {
  function add(target, member, value) {
    if (!target[member]) Object.defineProperty(target, member, { value: value, writable: true, configurable: true });
  }
  function at(index) {
    var place = Math.trunc(index) || 0;
    return this[place < 0 ? this.length + place : place];
  }
  function findLastIndex(test, self) {
    for (var place = this.length - 1; place >= 0; place -= 1) if (test.call(self, this[place], place, this)) return place;
    return -1;
  }
  add(Array.prototype, 'at', at);
  add(String.prototype, 'at', at);
  add(Object.getPrototypeOf(Uint8Array.prototype), 'at', at);
  add(Array.prototype, 'findLastIndex', findLastIndex);
  add(Array.prototype, 'findLast', function (test, self) {
    return this[findLastIndex.call(this, test, self)];
  });
  add(Object, 'hasOwn', function (object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  });
  add(String.prototype, 'matchAll', function (pattern) {
    var found = [];
    var own = new RegExp(pattern.source, pattern.flags);
    for (var match = own.exec(this); match !== null; match = own.exec(this)) {
      found.push(match);
      if (match[0] === '') own.lastIndex += 1;
    }
    return found[Symbol.iterator]();
  });
  add(String.prototype, 'replaceAll', function (wanted, by) {
    if (wanted instanceof RegExp) return this.replace(wanted, by);
    return this.replace(new RegExp(String(wanted).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'), by);
  });
  add(Promise, 'allSettled', function (promises) {
    return Promise.all(
      Array.from(promises, function (promise) {
        return Promise.resolve(promise).then(
          function (value) {
            return { status: 'fulfilled', value: value };
          },
          function (reason) {
            return { status: 'rejected', reason: reason };
          }
        );
      })
    );
  });
})();
