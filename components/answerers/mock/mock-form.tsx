import { Plus } from 'lucide-react';
import type { AnswererFormProps } from '@/components/answerers/answerer-form';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { forgetConditionDraft } from './condition-draft';
import { MockRuleForm } from './mock-rule-form';
import { TryInput } from './try-input';
import { useRuleKeys } from './use-rule-keys';

/** The rules of a mock, in the order they are tried. */
export function MockForm({ tool, settings: { rules }, onChange }: AnswererFormProps<'mock'>) {
  const { keys, keep } = useRuleKeys(rules);
  const setRules = (next: MockRule[]) => onChange({ answerer: { type: 'mock', rules: next } });

  const remove = (rule: MockRule, index: number) => {
    // Those below move up, and take what is kept for them along.
    forgetConditionDraft({ toolId: tool.id, number: rules.length });
    setRules(rules.toSpliced(index, 1));
    // The rules may have changed since. Where somebody else answers by now, that stays.
    const putBack = () =>
      onChange(({ answerer: now }) =>
        now.type === 'mock' ? { answerer: { ...now, rules: now.rules.toSpliced(index, 0, rule) } } : {},
      );
    toast(`Deleted rule ${index + 1} of ${nameTool(readTool(tool.text))}.`, {
      action: { label: 'Undo', onClick: putBack },
    });
  };

  return (
    <>
      {rules.map((rule, index) => (
        <MockRuleForm
          key={keys[index]}
          path={`rules/${tool.id}-${keys[index]}`}
          toolId={tool.id}
          number={index + 1}
          rule={rule}
          onChange={(changed) => {
            keep(index, changed);
            setRules(rules.with(index, changed));
          }}
          onMoveUp={
            index === 0 ? undefined : () => setRules(rules.toSpliced(index, 1).toSpliced(index - 1, 0, rule))
          }
          onDelete={() => remove(rule, index)}
        />
      ))}
      <div className="flex items-center gap-3">
        <Button size="sm" icon={<Plus />} onClick={() => setRules([...rules, { result: { content: '' } }])}>
          Add rule
        </Button>
        <span className="text-ink-muted text-xs">When no rule fits, you are asked.</span>
      </div>
      <TryInput tool={tool} rules={rules} />
    </>
  );
}
