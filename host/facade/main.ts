/** Google's API for the script's realm. See host/run/runner.ts for the protocol. */
import { useClock } from './core/clock';
import { speak } from './core/exception';
import { invoke, outcomeOf } from './core/invoke';
import { connect } from './core/rpc';
import { install, refuseAdvancedServices } from './install';

interface Realm {
  __hostRpc__?: Parameters<typeof connect>[0];
  __hostClock__?: () => number;
  __hostInvoke__?: unknown;
}

const realm = globalThis as unknown as Realm;
const { __hostRpc__: rpc, __hostClock__: clock } = realm;
delete realm.__hostRpc__;
delete realm.__hostClock__;
if (!rpc) throw new Error('The facade needs __hostRpc__');

connect(rpc);
install();
if (clock) useClock(clock);
realm.__hostInvoke__ = Object.assign(invoke, { outcomeOf, refuseServices: refuseAdvancedServices, speak, useClock });
