export declare const SERVER_FLAGS: string[];
export declare function serverEnv(root: string): Record<string, string>;
