/// A page that opens every page of a book in frames and writes down what is wrong with it.
enum Probe {
  /// The page; it stands in the folder of the book and looks at pages with these names.
  static func page(for names: [String], width: Int) -> String {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return """
      <!DOCTYPE html><meta charset="utf-8"><title>probe</title><pre id="findings"></pre><script>
      const names = [\(list)], width = \(width);
      \(script)
      </script>
      """
  }

  private static let script = #"""
    const findings = document.getElementById('findings');
    const say = (name, words) => { findings.textContent += name + ': ' + words + '\n'; };

    function channels(colour) {
      const numbers = colour.match(/[\d.]+/g).map(Number);
      return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
    }
    // WCAG 2.1: relative luminance and contrast.
    function luminance(rgb) {
      const [r, g, b] = rgb.map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
    function contrast(a, b) {
      const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    }
    function background(view, element) {
      for (let e = element; e; e = e.parentElement) {
        const colour = channels(view.getComputedStyle(e).backgroundColor);
        if (colour.alpha === 1) return colour.rgb;
      }
      return [255, 255, 255];
    }

    function lookAtText(name, view, body) {
      const walker = view.document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      let worst = 99, where = '';
      while (walker.nextNode()) {
        const text = walker.currentNode.data.trim(), parent = walker.currentNode.parentElement;
        if (!text || parent.closest('annotation') || !parent.checkVisibility()) continue;
        if (text.includes('$') && !parent.closest('pre, code')) say(name, 'a $ is left: ' + text);
        if (text.includes('{{')) say(name, 'a name is left: ' + text);
        const ratio = contrast(
          channels(view.getComputedStyle(parent).color).rgb, background(view, parent));
        if (ratio < worst) { worst = ratio; where = text; }
      }
      if (worst < 4.5) say(name, 'contrast ' + worst.toFixed(2) + ' of: ' + where);
    }

    // A figure is seen if dark and light both stand out in it, on the ground that it has.
    function lookAtPicture(name, view, image) {
      const canvas = document.createElement('canvas');
      canvas.width = 620; canvas.height = 200;
      const ink = canvas.getContext('2d');
      ink.fillStyle = 'rgb(' + background(view, image).join(',') + ')';
      ink.fillRect(0, 0, 620, 200);
      ink.drawImage(image, 0, 0, 620, 200);
      const pixels = ink.getImageData(0, 0, 620, 200).data;
      const ground = [pixels[0], pixels[1], pixels[2]];
      let seen = 0;
      for (let k = 0; k < pixels.length; k += 4) {
        if (contrast([pixels[k], pixels[k + 1], pixels[k + 2]], ground) > 3) seen += 1;
      }
      if (seen < 500) say(name, 'only ' + seen + ' pixels are seen of ' + image.src);
    }

    function lookAtOrder(name, body) {
      const levels = [...body.querySelectorAll('h1, h2, h3, h4')].map(h => +h.tagName[1]);
      if (levels.filter(l => l === 1).length !== 1 || levels[0] !== 1) say(name, 'not one h1');
      levels.forEach((level, k) => {
        if (k > 0 && level > levels[k - 1] + 1) say(name, 'a heading h' + level + ' skips a level');
      });
      const skip = body.querySelector('a');
      if (!skip.classList.contains('skip') || !body.querySelector(skip.getAttribute('href'))) {
        say(name, 'does not begin with a link to its text');
      }
    }

    async function look(name) {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'border: 0; height: 800px; width: ' + width + 'px';
      const loaded = new Promise(done => { frame.onload = done; });
      frame.src = name;
      document.body.append(frame);
      await loaded;
      const view = frame.contentWindow, body = view.document.body;
      body.querySelectorAll('details').forEach(d => { d.open = true; });
      const wide = view.document.documentElement.scrollWidth;
      if (wide > width) {
        const culprit = [...body.querySelectorAll('main *')].find(e =>
          e.getBoundingClientRect().right > width && !e.closest('.scroll, pre, .formula'));
        say(name, 'is ' + wide + ' wide, through ' + (culprit ? culprit.outerHTML.slice(0, 90) : '?'));
      }
      const column = body.querySelector('main > p').getBoundingClientRect().width;
      if (column < Math.min(width - 60, 600)) say(name, 'a text column of ' + column);
      for (const image of body.querySelectorAll('img')) {
        image.loading = 'eager';
        await image.decode().catch(() => {});
        if (!image.complete || !image.naturalWidth) say(name, 'no picture ' + image.src);
        else lookAtPicture(name, view, image);
        if (!image.alt) say(name, 'no words for ' + image.src);
      }
      lookAtText(name, view, body);
      lookAtOrder(name, body);
      frame.remove();
      return body.querySelectorAll('math').length;
    }

    (async () => {
      let formulas = 0;
      try {
        for (const name of names) formulas += await look(name);
      } catch (error) { say('probe', error); }
      const dark = matchMedia('(prefers-color-scheme: dark)').matches;
      say('scheme', dark ? 'dark' : 'light');
      say('formulas', formulas);
      say('looked at', names.length);
    })();
    """#
}
