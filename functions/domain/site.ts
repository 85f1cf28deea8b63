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
  readonly demo: boolean;
}
