import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { api } from '../api.ts';
import { useProblem } from '../parts/problem.tsx';
import { useSay } from '../studio.ts';

/** Example data are always marked, and go in one step. */
export function ExampleMark() {
  const say = useSay();
  const { shown, tell } = useProblem();
  const remove = async (): Promise<void> => {
    const removed = await api.removeExample();
    if (removed.ok) location.assign('/studio');
    else tell(removed.problem);
  };
  return (
    <DialogTrigger>
      <Button className="mark">{say('studio.example.mark')}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="aside-dialog" aria-label={say('studio.example.mark')}>
          <p>{say('studio.example.what')}</p>
          {shown}
          <Button className="btn btn-danger" onPress={remove}>
            {say('studio.example.remove')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
