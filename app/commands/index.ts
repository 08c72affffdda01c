// Every way a plan can change, by name. A command without a line in the policy table, or the other way round, does
// not compile.

import type { CommandName } from "~/domain/policy";
import * as agreement from "./agreement";
import type { Command } from "./command";
import * as conditions from "./conditions";
import * as confirmations from "./confirmations";
import * as contract from "./contract";
import * as criteria from "./criteria";
import * as exits from "./exits";
import * as gates from "./gates";
import * as meetings from "./meetings";
import * as objections from "./objections";
import * as obstacles from "./obstacles";
import * as offers from "./offers";
import * as passes from "./passes";
import * as people from "./people";
import * as plan from "./plan";
import * as questions from "./questions";
import * as readiness from "./readiness";
import * as risks from "./risks";
import * as schedule from "./schedule";
import * as sides from "./sides";
import * as standIns from "./stand-ins";
import { reviseStep } from "./step-revise";
import * as talk from "./step-talk";
import * as steps from "./steps";

export const commands: { [name in CommandName]: Command } = {
  "plan.share": plan.share,
  "plan.join": plan.join,
  "plan.word": plan.word,
  "plan.setEvent": plan.setEvent,
  "target.move": plan.moveTarget,
  "target.suggest": plan.suggestTarget,
  "target.confirm": plan.confirmTarget,
  "calendar.set": schedule.setCalendar,
  "stage.add": plan.addStage,
  "plan.commit": agreement.commit,
  "slack.set": agreement.setSlack,
  "change.accept": agreement.acceptChange,
  "change.decline": agreement.declineChange,
  "change.withdraw": agreement.withdrawChange,
  "person.add": people.addPerson,
  "person.change": people.changePerson,
  "person.invite": people.invitePerson,
  "person.remove": people.removePerson,
  "decider.confirm": people.confirmDecider,
  "link.replace": people.replaceLink,
  "link.end": people.endLink,
  "viewer.open": people.openViewer,
  "mailbox.confirm": people.confirmMailbox,
  "step.add": steps.addStep,
  "step.word": steps.wordStep,
  "step.set": steps.setStep,
  "step.revise": reviseStep,
  "step.time": schedule.timeStep,
  "step.move": steps.moveStep,
  "step.remove": steps.removeStep,
  "step.restore": steps.restoreStep,
  "step.setAside": steps.setAside,
  "step.takeUp": steps.takeUp,
  "step.tick": steps.tickStep,
  "step.untick": steps.untickStep,
  "step.accept": steps.acceptStep,
  "step.block": obstacles.blockStep,
  "step.unblock": obstacles.unblockStep,
  "step.guide": talk.guideStep,
  "comment.add": talk.addComment,
  "resource.add": talk.addResource,
  "file.add": talk.addFile,
  "attachment.remove": talk.removeAttachment,
  "colleague.ask": talk.askColleague,
  "verifier.add": confirmations.addVerifier,
  "verifier.word": confirmations.wordVerifier,
  "verifier.set": gates.setVerifier,
  "verifier.remove": confirmations.removeVerifier,
  "verifier.report": confirmations.reportVerifier,
  "verifier.sign": confirmations.signVerifier,
  "verifier.withdraw": confirmations.withdrawVerifier,
  "gate.add": gates.addGate,
  "gate.word": gates.wordGate,
  "gate.set": gates.setGate,
  "gate.remove": gates.removeGate,
  "criterion.add": criteria.addCriterion,
  "criterion.change": criteria.changeCriterion,
  "criterion.remove": criteria.removeCriterion,
  "criteria.agree": criteria.agreeCriteria,
  "criterion.judge": criteria.judgeCriterion,
  "exit.add": exits.addExit,
  "exit.word": exits.wordExit,
  "exit.remove": exits.removeExit,
  "exit.answer": exits.answerExit,
  "stop.takeBack": exits.takeBackStop,
  "meeting.record": meetings.recordMeeting,
  "minutes.send": meetings.sendMinutes,
  "offer.present": offers.presentOffer,
  "decision.request": offers.requestDecision,
  "decision.give": offers.giveDecision,
  "decision.postpone": offers.postponeDecision,
  "standpoint.write": sides.writeStandpoint,
  "standpoint.open": sides.openStandpoint,
  "placeholder.show": sides.showPlaceholder,
  "placeholder.take": sides.takePlaceholder,
  "pass.ask": passes.askPass,
  "pass.settle": passes.settlePass,
  "readiness.give": readiness.giveReadiness,
  "readiness.reconfirm": readiness.reconfirm,
  "approval.give": readiness.giveApproval,
  "condition.close": conditions.closeCondition,
  "condition.waive": conditions.waiveCondition,
  "condition.fail": conditions.failCondition,
  "condition.place": conditions.placeCondition,
  "standIn.name": standIns.nameStandIn,
  "standIn.end": standIns.endStandIn,
  "contract.draft": contract.draftContract,
  "contract.approve": contract.approveContract,
  "contract.sign": contract.signContract,
  "contract.dispatch": contract.dispatchContract,
  "payment.note": contract.notePayment,
  "plan.giveUp": contract.giveUp,
  "question.ask": questions.askQuestion,
  "question.handOn": questions.handOnQuestion,
  "question.answer": questions.answerQuestion,
  "question.accept": questions.acceptAnswer,
  "question.giveBack": questions.giveBackAnswer,
  "risk.raise": risks.raiseRisk,
  "risk.word": risks.wordRisk,
  "risk.set": risks.setRisk,
  "risk.review": risks.reviewRisk,
  "risk.settle": risks.settleRisk,
  "objection.raise": objections.raiseObjection,
  "objection.answer": objections.answerObjection,
  "objection.root": objections.rootObjection,
  "export.note": plan.noteExport,
};
