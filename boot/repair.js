// Some hosts and programs turn the "#" of a link into "%23" and then find no such page. Without a module
// or a line in the page, so that it runs under any policy.
'use strict';

// The address that was meant, below the root of the host; null if there is nothing to repair in this one.
function repaired(address) {
  const mark = /%((?:25)*)(23|3f)/i.exec(address);
  if (!mark) return null;
  // Never another host, which is what two slashes begin.
  const page = address.slice(0, mark.index).replace(/^[/\\]+/, '/');
  let rest = address.slice(mark.index + mark[0].length);
  // What was encoded twice is so in all its parts.
  for (let times = mark[1].length; times > 0; times -= 2) rest = rest.replace(/%25/g, '%');
  return page + (mark[2] === '23' ? '#' : '?') + rest;
}

{
  const address = repaired(location.pathname + location.search + location.hash);
  if (address) location.replace(location.origin + address);
  // This file lies beside the simulator.
  document.getElementById('home').href = new URL('.', document.currentScript.src).href;
}
