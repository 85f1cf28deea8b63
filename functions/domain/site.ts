/** Facts of this deployment that pages print; all public. */
export interface Site {
  /** `https://…` without a slash at the end. */
  readonly origin: string;
  readonly serviceName: string;
  /** 主办单位, ICP备案号, 公安备案号, 网站标识码, contact for privacy; empty strings only in the demo. */
  readonly sponsor: string;
  readonly icp: string;
  readonly policeRecord: string;
  readonly siteCode: string;
  readonly privacyContact: string;
  /** The agency word in numbers of office documents 机关代字: 物评 in 物评告〔2026〕12号. */
  readonly noticeWord: string;
  /** To whom a firm turns against a decision: the authority of administrative reconsideration 行政复议机关, and the court 管辖法院. */
  readonly reconsideration: string;
  readonly court: string;
  readonly demo: boolean;
}
