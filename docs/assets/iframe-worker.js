// A browser starts no worker from file://. The offline copy runs the theme's search worker in a hidden frame instead:
// messages are handed over as events, and the scripts that the worker imports are added to the frame one by one.
if (location.protocol === "file:") {
  window.Worker = window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "search";
      document.body.append(this.frame);
      this.waiting = [];
      const inner = this.frame.contentWindow;
      inner.postMessage = (data) => this.answer(data);
      inner.importScripts = async (...urls) => {
        for (const one of urls) await this.load(one);
      };
      this.load(url).then(() => {
        for (const data of this.waiting) this.hand(data);
        this.waiting = null;
      });
    }

    load(url) {
      const script = this.frame.contentDocument.createElement("script");
      script.src = new URL(url, document.baseURI).href;
      return new Promise((resolve) => {
        script.onload = script.onerror = resolve;
        this.frame.contentDocument.body.append(script);
      });
    }

    answer(data) {
      const event = new MessageEvent("message", { data });
      this.dispatchEvent(event);
      this.onmessage?.(event);
    }

    hand(data) {
      const { MessageEvent: Inner } = this.frame.contentWindow;
      this.frame.contentWindow.dispatchEvent(new Inner("message", { data }));
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data);
      else this.hand(data);
    }

    terminate() {
      this.frame.remove();
    }
  };
}
